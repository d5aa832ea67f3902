package dev.scene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.faults.harness.EngineGate;
import dev.scene.faults.harness.Faults;
import dev.scene.faults.harness.Pause;
import dev.scene.faults.harness.RunnerKind;
import dev.scene.faults.harness.Stage;
import dev.scene.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F8: the Docker engine does not answer for a while.
@Tag("faults")
class EngineAwayIT {
  private static final Path ENGINE = Path.of("/var/run/docker.sock");

  @TempDir Path folder;

  @Test
  void anEngineThatIsAwayIsWaitedForAndChargedToNobody() {
    Faults.dice("F8");
    int executions = Faults.times(60, 8);
    try (EngineGate gate = EngineGate.to(ENGINE);
        Stage stage = Stage.of(RunnerKind.CONTAINER, folder, settings(gate), List.of())) {
      stage.service().start();
      String batch = stage.api().batch(executions, List.of("http://plan.invalid/capture/500"));
      String run = stage.api().run(batch, "baseline_recording");
      Await.until("some have ended", Duration.ofMinutes(1), () -> stage.api().ended(run) >= 2);

      gate.shut();
      Await.until(
          "the service says that the engine is away",
          Duration.ofSeconds(30),
          () -> stage.api().send("GET", "/health/ready", Map.of()).status() == 503);
      Pause.of(Duration.ofSeconds(Faults.times(300, 4)));
      assertThat(stage.service().answers("/api/runs/" + run)).isTrue();
      assertThat(failed(stage, run)).isEmpty();
      int before = containers(stage, run);
      gate.open();
      long back = System.nanoTime();
      Await.until(
          "containers are started again",
          Duration.ofSeconds(60),
          () -> containers(stage, run) > before || stage.api().isOver(run));
      Duration resumed = Duration.ofNanos(System.nanoTime() - back);
      stage.over(run, Duration.ofMinutes(3));

      Faults.say("F8", "resumed after %.1f s".formatted(resumed.toMillis() / 1000.0));
      assertThat(failed(stage, run)).isEmpty();
      assertThat(resumed).isLessThan(Duration.ofSeconds(10));
      assertThat(stage.broken(executions)).isEmpty();
    }
  }

  // containers of two executions each, so that there is something to start when the engine is back
  private static Map<String, String> settings(EngineGate gate) {
    Map<String, String> settings = new HashMap<>(gate.environment());
    settings.put("SCENE_RUNNER_EXECUTIONS_PER_CONTAINER", "2");
    return settings;
  }

  private static List<String> failed(Stage stage, String run) {
    return stage.api().executions(run).stream()
        .filter(it -> List.of("failed", "cancelled").contains(it.path("status").asText()))
        .map(JsonNode::toString)
        .toList();
  }

  private static int containers(Stage stage, String run) {
    return (int)
        stage
            .api()
            .get("/api/runs/%s/events?limit=1000".formatted(run))
            .path("events")
            .valueStream()
            .filter(it -> it.path("type").asText().equals("container_started"))
            .count();
  }
}
