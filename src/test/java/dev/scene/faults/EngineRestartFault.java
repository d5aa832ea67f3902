package dev.scene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.faults.harness.Faults;
import dev.scene.faults.harness.NoOpImage;
import dev.scene.faults.harness.OwnEngine;
import dev.scene.faults.harness.Pause;
import dev.scene.faults.harness.RunnerKind;
import dev.scene.faults.harness.Stage;
import dev.scene.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F7: the engine is restarted again and again, and takes its containers with it. In the whole
/// suite only, for it needs root and an engine of its own.
@Tag("faults")
class EngineRestartFault {
  private static final int EXECUTIONS = 100;
  private static final int RESTARTS = 10;

  @TempDir Path folder;

  @Test
  void anEngineThatComesAndGoesStrandsNothing() throws IOException {
    Random dice = Faults.dice("F7");
    String image = NoOpImage.build();
    try (OwnEngine engine = OwnEngine.start(Files.createDirectories(folder.resolve("engine")))) {
      engine.load(image);
      Map<String, String> settings =
          Map.of("DOCKER_HOST", engine.host(), "SCENE_RUNNER_EXECUTIONS_PER_CONTAINER", "5");
      try (Stage stage =
          Stage.of(RunnerKind.CONTAINER, folder.resolve("service"), settings, List.of())) {
        stage.service().start();
        String batch = stage.api().batch(EXECUTIONS, List.of("http://plan.invalid/capture/1500"));
        String run = stage.api().run(batch, "baseline_recording");
        for (int restart = 0; restart < RESTARTS; restart++) {
          Pause.of(Duration.ofMillis(dice.nextInt(2_000, 10_000)));
          engine.restart();
        }
        stage.over(run, Duration.ofMinutes(15));
        Faults.say(
            "F7", "%d restarts: %s".formatted(RESTARTS, outcomes(stage.api().executions(run))));
        Await.until(
            "no container is left",
            Duration.ofSeconds(30),
            () -> engine.docker("ps", "--all", "--quiet").isEmpty());
        assertThat(stage.broken(EXECUTIONS)).isEmpty();
      }
    }
  }

  private static Map<String, Integer> outcomes(List<JsonNode> executions) {
    Map<String, Integer> outcomes = new TreeMap<>();
    for (JsonNode execution : executions) {
      String outcome =
          "%s %s in attempt %d"
              .formatted(
                  execution.path("status").asText(),
                  execution.path("reason").asText(""),
                  execution.path("attempt").asInt());
      outcomes.merge(outcome, 1, Integer::sum);
    }
    return outcomes;
  }
}
