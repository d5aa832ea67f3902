package dev.scene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.faults.harness.Faults;
import dev.scene.faults.harness.LateRunner;
import dev.scene.faults.harness.RunnerKind;
import dev.scene.faults.harness.Stage;
import dev.scene.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F11: runners whose execution was cancelled, timed out, was lost or taken over speak up late.
@Tag("faults")
class LateIT {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "SCENE_MAX_CONCURRENT_EXECUTIONS", "4",
          "SCENE_RUNNER_EXECUTIONS_PER_CONTAINER", "1",
          "SCENE_DEFAULTS_EXECUTION_TIMEOUT", "6s",
          "SCENE_QUEUE_OVERDUE", "1s",
          "SCENE_RETRY_DELAY", "100ms");

  @TempDir Path folder;
  private final Random dice = Faults.dice("F11");

  @Test
  void lateCallbacksChangeNothing() {
    int calls = Faults.times(1000, 200);
    List<String> plans =
        List.of(
            "http://plan.invalid/capture/10",
            "http://plan.invalid/exit/1",
            "http://plan.invalid/silent",
            "http://plan.invalid/hang");
    try (Stage stage = Stage.of(RunnerKind.quickest(), folder, SETTINGS, List.of())) {
      stage.service().start();
      String run = stage.api().run(stage.api().batch(8, plans), "baseline_recording");
      cancelOne(stage, run);
      stage.over(run, Duration.ofMinutes(2));
      List<JsonNode> before = stage.api().executions(run);

      LateRunner late = new LateRunner(stage.service().base(), stage.proxy().claims(), dice);
      Map<Integer, Integer> answers = new TreeMap<>();
      for (int i = 0; i < calls; i++) {
        answers.merge(late.speaksUp(), 1, Integer::sum);
      }

      Faults.say("F11", "%d late calls answered %s".formatted(calls, answers));
      assertThat(answers.keySet()).isSubsetOf(401, 404, 409);
      assertThat(stage.api().executions(run)).isEqualTo(before);
      assertThat(refusals(stage, before)).allMatch(count -> count <= 1).contains(1);
      assertThat(stage.broken(8)).isEmpty();
    }
  }

  // written down, but only once for each execution
  private static List<Integer> refusals(Stage stage, List<JsonNode> executions) {
    return executions.stream()
        .map(it -> stage.api().get("/api/audit?entity_id=" + it.path("id").asText()))
        .map(audit ->
            (int)
                audit
                    .path("entries")
                    .valueStream()
                    .filter(it -> it.path("action").asText().equals("callback_refused"))
                    .count())
        .toList();
  }

  // the first that hangs is cancelled, the others run into their deadline
  private static void cancelOne(Stage stage, String run) {
    List<String> hanging = new ArrayList<>();
    Await.until(
        "something hangs",
        Duration.ofSeconds(60),
        () -> {
          stage.api().executions(run).stream()
              .filter(it -> it.path("status").asText().equals("executing"))
              .filter(it -> it.at("/configuration/url").asText().endsWith("/hang"))
              .forEach(it -> hanging.add(it.path("id").asText()));
          return !hanging.isEmpty();
        });
    String path = "/api/executions/%s/cancel".formatted(hanging.getFirst());
    assertThat(stage.api().send("POST", path, Map.of()).status()).isEqualTo(200);
  }
}
