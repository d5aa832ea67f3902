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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F14 and F15: pages that never end, and pages that take whatever they get, in real browsers.
@Tag("faults")
class BadPagesIT {
  private static final Duration DEADLINE = Duration.ofSeconds(25);
  private static final Map<String, String> SETTINGS =
      Map.of(
          "SCENE_MAX_CONCURRENT_EXECUTIONS", "4",
          "SCENE_RUNNER_EXECUTIONS_PER_CONTAINER", "1",
          "SCENE_RUNNER_MEMORY_MIB", "1024",
          "SCENE_DEFAULTS_EXECUTION_TIMEOUT", DEADLINE.toSeconds() + "s",
          "SCENE_QUEUE_OVERDUE", "5s",
          "SCENE_RETRY_ATTEMPTS", "1");

  @TempDir Path folder;

  @Test
  void pagesThatNeverEndAreEndedAndBombsHarmNoNeighbour() {
    Faults.dice("F14");
    List<String> kinds = kinds();
    try (Pages pages = Pages.open();
        Stage stage = Stage.of(RunnerKind.BROWSER, folder, SETTINGS, List.of())) {
      List<JsonNode> over = over(stage, pages, kinds);
      List<JsonNode> neighbours =
          over.stream().filter(it -> page(it).equals("plain.html")).toList();
      Duration slowest = longest(over.stream());
      Faults.say(
          "F14",
          "%d executions of %s, ended after %.1f s at most with a deadline of %d s"
              .formatted(
                  kinds.size(), outcomes(over), slowest.toMillis() / 1000.0, DEADLINE.toSeconds()));
      Faults.say(
          "F15",
          "the neighbours took %.1f s at most"
              .formatted(longest(neighbours.stream()).toMillis() / 1000.0));
      assertThat(slowest).isLessThan(DEADLINE.plusSeconds(10));
      assertThat(neighbours)
          .isNotEmpty()
          .allMatch(it -> it.path("status").asText().equals("finished"));
      assertThat(stage.broken(kinds.size())).isEmpty();
    }
  }

  private static List<String> kinds() {
    if (!Faults.full()) {
      return List.of("endless", "memory", "popups", "plain");
    }
    List<String> kinds = new ArrayList<>();
    for (String kind : List.of("endless", "dialogs", "leaving", "popups", "busy")) {
      kinds.addAll(Collections.nCopies(4, kind));
    }
    for (String bomb : List.of("memory", "workers", "storage", "noise")) {
      kinds.addAll(List.of(bomb, "plain"));
    }
    return kinds;
  }

  private static List<JsonNode> over(Stage stage, Pages pages, List<String> kinds) {
    stage.service().start();
    List<String> addresses = new ArrayList<>();
    kinds.forEach(kind -> addresses.add(pages.url(kind + ".html")));
    String run = stage.api().run(stage.api().batch(kinds.size(), addresses), "baseline_recording");
    stage.over(run, Duration.ofMinutes(Faults.times(30, 3)));
    return stage.api().executions(run);
  }

  private static String page(JsonNode execution) {
    String address = execution.at("/configuration/url").asText();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static Duration longest(Stream<JsonNode> executions) {
    return executions
        .map(it ->
            Duration.between(
                Instant.parse(it.path("started_at").asText()),
                Instant.parse(it.path("finished_at").asText())))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  private static Map<String, Integer> outcomes(List<JsonNode> executions) {
    Map<String, Integer> outcomes = new TreeMap<>();
    for (JsonNode execution : executions) {
      String reason = execution.path("reason").asText("");
      outcomes.merge(
          "%s %s %s".formatted(page(execution), execution.path("status").asText(), reason).strip(),
          1,
          Integer::sum);
    }
    return outcomes;
  }
}
