package dev.scene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.faults.harness.CallbackProxy.Fate;
import dev.scene.faults.harness.Faults;
import dev.scene.faults.harness.History;
import dev.scene.faults.harness.History.End;
import dev.scene.faults.harness.History.Kind;
import dev.scene.faults.harness.RunnerKind;
import dev.scene.faults.harness.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F9 and F10: what runners say is lost, repeated, shuffled and cut off.
@Tag("faults")
class CallbacksIT {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "SCENE_MAX_CONCURRENT_EXECUTIONS", "4",
          "SCENE_RUNNER_EXECUTIONS_PER_CONTAINER", "10",
          "SCENE_RETRY_DELAY", "100ms");

  @TempDir Path folder;

  private String run(Stage stage, int executions, String plan) {
    stage.service().start();
    return stage
        .api()
        .run(
            stage.api().batch(executions, List.of("http://plan.invalid/" + plan)),
            "baseline_recording");
  }

  @Test
  void executionsWhoseResultsAreLostEndToo() {
    int executions = Faults.times(200, 10);
    Random dice = Faults.dice("F9");
    int salt = dice.nextInt();
    try (Stage stage = Stage.of(RunnerKind.quickest(), folder, SETTINGS, List.of())) {
      stage
          .proxy()
          .trouble(request ->
              request.callback().kind() == Kind.COMPLETE
                      && isUnlucky(String.valueOf(request.callback().execution()), salt)
                  ? Fate.DROP
                  : Fate.PASS);
      String run = run(stage, executions, "hasty/20");
      stage.over(run, Duration.ofMinutes(Faults.times(60, 3)));
      Map<String, Long> reasons =
          stage.api().executions(run).stream()
              .collect(
                  Collectors.groupingBy(
                      it -> it.path("status").asText() + " " + it.path("reason").asText(""),
                      Collectors.counting()));
      Faults.say("F9", "%d executions: %s".formatted(executions, reasons));
      for (JsonNode execution : stage.api().executions(run)) {
        assertThat(execution.path("status").asText())
            .isEqualTo(isUnlucky(execution.path("id").asText(), salt) ? "failed" : "finished");
      }
      assertThat(stage.broken(executions)).isEmpty();
    }
  }

  // three of ten
  private static boolean isUnlucky(String execution, int salt) {
    return new Random((execution + salt).hashCode()).nextInt(10) < 3;
  }

  @Test
  void callbacksThatComeFiveTimesAtOnceOrLoseTheirAnswerCountOnce() {
    int executions = Faults.times(200, 16);
    Random dice = Faults.dice("F10");
    try (Stage stage = Stage.of(RunnerKind.quickest(), folder, SETTINGS, List.of())) {
      stage
          .proxy()
          .trouble(request -> {
            if (request.callback().kind() == Kind.CLAIM) {
              return Fate.PASS;
            }
            synchronized (dice) {
              return dice.nextInt(10) == 0 ? Fate.CUT : Fate.FIVE_TIMES;
            }
          });
      String run = run(stage, executions, "capture/20");
      stage.over(run, Duration.ofMinutes(Faults.times(20, 2)));
      Faults.say(
          "F10",
          "%d executions, %d results acknowledged, %d refused"
              .formatted(
                  executions,
                  stage.history().count(Kind.COMPLETE, End.OK),
                  stage.history().count(Kind.COMPLETE, End.REFUSED)));
      assertThat(stage.api().executions(run))
          .allMatch(it -> it.path("status").asText().equals("finished"))
          .allMatch(it -> it.path("attempt").asInt() == 1);
      assertThat(stage.history().calls(Kind.COMPLETE, End.REFUSED)).isEmpty();
      assertThat(stage.broken(executions)).isEmpty();
    }
  }

  @Test
  void claimsWhoseAnswerIsLostAreHandedOutAgain() {
    int executions = Faults.times(60, 8);
    Random dice = Faults.dice("F10b");
    try (Stage stage = Stage.of(RunnerKind.quickest(), folder, SETTINGS, List.of())) {
      stage
          .proxy()
          .trouble(request -> {
            synchronized (dice) {
              boolean cut = request.callback().kind() == Kind.CLAIM && dice.nextInt(5) == 0;
              return cut ? Fate.CUT : Fate.PASS;
            }
          });
      String run = run(stage, executions, "capture/20");
      stage.over(run, Duration.ofMinutes(Faults.times(20, 2)));
      History history = stage.history();
      Faults.say(
          "F10b",
          "%d executions, %d claims without an answer"
              .formatted(executions, history.count(Kind.CLAIM, End.UNKNOWN)));
      assertThat(stage.api().executions(run))
          .allMatch(it -> it.path("status").asText().equals("finished"));
      assertThat(stage.broken(executions)).isEmpty();
    }
  }
}
