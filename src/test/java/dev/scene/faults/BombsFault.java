package dev.scene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.faults.harness.Faults;
import dev.scene.faults.harness.RunnerKind;
import dev.scene.faults.harness.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F15, with runners that are no browsers: processes, files, shared memory and output without end,
/// beside four runs of others. In the whole suite only, for it takes minutes.
@Tag("faults")
class BombsFault {
  private static final List<String> BOMBS =
      List.of("forks", "fill", "shared", "eat", "shout/10240");
  private static final int NEIGHBOURS = 4;
  private static final int EXECUTIONS = 10;
  private static final Map<String, String> SETTINGS =
      Map.of(
          "SCENE_MAX_CONCURRENT_EXECUTIONS", "5",
          "SCENE_MAX_CONCURRENT_EXECUTIONS_PER_RUN", "1",
          "SCENE_RUNNER_EXECUTIONS_PER_CONTAINER", "1",
          "SCENE_RUNNER_MEMORY_MIB", "512",
          "SCENE_DEFAULTS_EXECUTION_TIMEOUT", "20s",
          "SCENE_QUEUE_OVERDUE", "5s",
          "SCENE_RETRY_ATTEMPTS", "1");

  @TempDir Path folder;

  @Test
  void bombsOfEveryKindHarmNoNeighbour() {
    Faults.dice("F15");
    try (Stage stage = Stage.of(RunnerKind.CONTAINER, folder, SETTINGS, List.of())) {
      stage.service().start();
      Duration alone = slowestButFew(neighbours(stage));
      String bombs = run(stage, BOMBS.size(), BOMBS);
      List<JsonNode> beside = neighbours(stage);
      stage.over(bombs, Duration.ofMinutes(15));
      Faults.say(
          "F15",
          "%s; of %d neighbours 95 in 100 took %.1f s at most, %.1f s without bombs"
              .formatted(
                  outcomes(stage.api().executions(bombs)),
                  beside.size(),
                  slowestButFew(beside).toMillis() / 1000.0,
                  alone.toMillis() / 1000.0));
      assertThat(beside).allMatch(it -> it.path("status").asText().equals("finished"));
      assertThat(stage.broken(2 * NEIGHBOURS * EXECUTIONS + BOMBS.size())).isEmpty();
    }
  }

  private static String run(Stage stage, int executions, List<String> plans) {
    List<String> addresses = plans.stream().map(it -> "http://plan.invalid/" + it).toList();
    return stage.api().run(stage.api().batch(executions, addresses), "baseline_recording");
  }

  private static List<JsonNode> neighbours(Stage stage) {
    List<String> runs = new ArrayList<>();
    for (int run = 0; run < NEIGHBOURS; run++) {
      runs.add(run(stage, EXECUTIONS, List.of("capture/300")));
    }
    runs.forEach(run -> stage.over(run, Duration.ofMinutes(10)));
    return runs.stream().flatMap(run -> stage.api().executions(run).stream()).toList();
  }

  private static Duration slowestButFew(List<JsonNode> executions) {
    List<Duration> times =
        executions.stream()
            .map(it ->
                Duration.between(
                    Instant.parse(it.path("started_at").asText()),
                    Instant.parse(it.path("finished_at").asText())))
            .sorted()
            .toList();
    return times.get(times.size() * 95 / 100);
  }

  private static Map<String, String> outcomes(List<JsonNode> executions) {
    return executions.stream()
        .collect(
            Collectors.toMap(
                it -> it.at("/configuration/url").asText().replace("http://plan.invalid/", ""),
                it -> it.path("reason").asText("finished")));
  }
}
