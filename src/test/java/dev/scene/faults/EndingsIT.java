package dev.scene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.faults.harness.Faults;
import dev.scene.faults.harness.RunnerKind;
import dev.scene.faults.harness.Stage;
import dev.scene.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F13: however a container ends, the execution says how; with real containers, for only these know
/// of memory.
@Tag("faults")
class EndingsIT {
  private static final Map<String, String> REASONS =
      new TreeMap<>(
          Map.of(
              "exit/0", "no_result",
              "exit/1", "runner_died",
              "exit/137", "runner_died",
              "exit/139", "runner_crashed",
              "eat", "out_of_memory",
              "capture/0", "",
              "hang", "deadline"));

  @TempDir Path folder;

  private static final Map<String, String> SETTINGS =
      Map.of(
          "SCENE_MAX_CONCURRENT_EXECUTIONS", "7",
          "SCENE_RUNNER_EXECUTIONS_PER_CONTAINER", "1",
          "SCENE_RUNNER_MEMORY_MIB", "256",
          "SCENE_QUEUE_OVERDUE", "1s",
          "SCENE_DEFAULTS_EXECUTION_TIMEOUT", "6s",
          "SCENE_RETRY_DELAY", "100ms");

  @Test
  void everyWayToEndHasANameOfItsOwn() {
    List<String> plans = List.copyOf(REASONS.keySet());
    try (Stage stage = Stage.of(RunnerKind.CONTAINER, folder, SETTINGS, List.of())) {
      stage.service().start();
      List<String> addresses = plans.stream().map(it -> "http://plan.invalid/" + it).toList();
      String batch = stage.api().batch(plans.size(), addresses);
      String run = stage.api().run(batch, "baseline_recording");
      stage.over(run, Duration.ofMinutes(3));
      Map<String, String> found =
          stage.api().executions(run).stream()
              .collect(
                  Collectors.toMap(
                      it ->
                          it.at("/configuration/url").asText().replace("http://plan.invalid/", ""),
                      it -> it.path("reason").asText("")));
      Faults.say("F13", found.toString());
      assertThat(found).isEqualTo(REASONS);
      assertThat(stage.broken(plans.size())).isEmpty();
    }
  }

  @Test
  void anImageThatIsGoneIsNamed() {
    Map<String, String> settings = Map.of("SCENE_RUNNER_IMAGE", "scene-nothing:here");
    try (Stage stage = Stage.of(RunnerKind.CONTAINER, folder, settings, List.of())) {
      stage.service().start();
      String run =
          stage
              .api()
              .run(
                  stage.api().batch(1, List.of("http://plan.invalid/capture/0")),
                  "baseline_recording");
      Await.until(
          "the missing image is told of",
          Duration.ofSeconds(20),
          () -> reasons(stage, run).contains("image_missing"));
      stage.over(run, Duration.ofSeconds(10));
      Faults.say("F13", "without an image: " + reasons(stage, run));
    }
  }

  private static Set<String> reasons(Stage stage, String run) {
    return stage.api().executions(run).stream()
        .map((JsonNode it) -> it.path("reason").asText(""))
        .collect(Collectors.toSet());
  }
}
