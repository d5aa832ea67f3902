package dev.scene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.faults.harness.Faults;
import dev.scene.faults.harness.Pause;
import dev.scene.faults.harness.RunnerKind;
import dev.scene.faults.harness.ServiceApi.Answer;
import dev.scene.faults.harness.Stage;
import dev.scene.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F12: executions are cancelled at any moment of their lives.
@Tag("faults")
class CancelIT {
  private static final Duration CANCELLED_WITHIN = Duration.ofSeconds(15);
  private static final int A_RUN = 20;

  @TempDir Path folder;
  private final Random dice = Faults.dice("F12");
  private final Map<String, String> answered = new HashMap<>();
  private Duration slowest = Duration.ZERO;

  @Test
  void whatIsCancelledStaysCancelledAndLeavesNothing() {
    int executions = Faults.times(500, 20);
    List<String> runs = new ArrayList<>();
    // a container each, so that many are cancelled while theirs is being made
    Map<String, String> settings =
        Map.of(
            "SCENE_MAX_CONCURRENT_EXECUTIONS", "3", "SCENE_RUNNER_EXECUTIONS_PER_CONTAINER", "1");
    try (Stage stage = Stage.of(RunnerKind.quickest(), folder, settings, List.of())) {
      stage.service().start();
      String batch = stage.api().batch(A_RUN, List.of("http://plan.invalid/capture/300"));
      while (runs.size() * A_RUN < executions) {
        runs.add(stage.api().run(batch, "baseline_recording"));
        cancelAll(stage, runs.getLast());
        stage.over(runs.getLast(), Duration.ofMinutes(2));
      }
      List<String> turned = new ArrayList<>();
      for (String run : runs) {
        turned.addAll(turned(stage, run));
      }
      List<String> broken = stage.broken(executions);
      long cancelled = answered.values().stream().filter("cancelled"::equals).count();
      Faults.say(
          "F12",
          "%d cancels, %d cancelled, the others had ended; the slowest took %.1f s"
              .formatted(executions, cancelled, slowest.toMillis() / 1000.0));
      assertThat(turned).isEmpty();
      assertThat(broken).isEmpty();
      assertThat(slowest).isLessThan(CANCELLED_WITHIN);
    }
  }

  // each is cancelled when the dice say so, in any order: many when they wait, are being started,
  // run
  // or have just ended
  private void cancelAll(Stage stage, String run) {
    List<String> left = new ArrayList<>();
    stage.api().executions(run).forEach(it -> left.add(it.path("id").asText()));
    while (!left.isEmpty()) {
      Pause.of(Duration.ofMillis(dice.nextInt(400)));
      cancel(stage, left.remove(dice.nextInt(Math.min(6, left.size()))));
    }
  }

  private void cancel(Stage stage, String execution) {
    long began = System.nanoTime();
    Answer answer =
        stage
            .api()
            .send(
                "POST",
                "/api/executions/%s/cancel".formatted(execution),
                Map.of("reason", "the dice said so"));
    assertThat(answer.status()).as(answer.body().toString()).isIn(200, 409);
    if (answer.status() == 200 && !hasEnded(answer)) {
      Await.until(
          "execution %s is cancelled".formatted(execution),
          Duration.ofSeconds(30),
          () -> status(stage, execution).equals("cancelled"));
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      slowest = took.compareTo(slowest) > 0 ? took : slowest;
    }
    answered.put(execution, status(stage, execution));
  }

  // its result came while the cancel was on its way
  private static boolean hasEnded(Answer answer) {
    return answer.body().path("status").asText().equals("finished");
  }

  private static String status(Stage stage, String execution) {
    return stage.api().get("/api/executions/" + execution).path("status").asText();
  }

  // what has another status now than when its cancel was answered
  private List<String> turned(Stage stage, String run) {
    List<String> turned = new ArrayList<>();
    for (JsonNode execution : stage.api().executions(run)) {
      String id = execution.path("id").asText();
      String now = execution.path("status").asText();
      if (!now.equals(answered.get(id))) {
        turned.add("%s was %s and is %s".formatted(id, answered.get(id), now));
      }
    }
    return turned;
  }
}
