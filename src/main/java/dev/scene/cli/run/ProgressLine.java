package dev.scene.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How far a run is, in one line.
///
/// @param live whether it is drawn, with a bar and the time that has gone by
record ProgressLine(boolean live) {
  private static final int BAR = 24;

  String of(JsonNode run, Duration gone) {
    JsonNode totals = run.path("totals");
    int all = totals.path("executions").asInt();
    int over =
        all
            - totals.path("queued").asInt()
            - totals.path("executing").asInt()
            - totals.path("comparing").asInt();
    List<String> parts = new ArrayList<>();
    add(parts, totals, "executing", "at work");
    add(parts, totals, "comparing", "being compared");
    add(parts, totals, "changed", "changed");
    add(parts, totals, "without_baseline", "without baseline");
    add(parts, totals, "failed", "failed");
    add(parts, totals, "cancelled", "cancelled");
    String counts =
        "%d of %d%s".formatted(over, all, parts.isEmpty() ? "" : ", " + String.join(", ", parts));
    return live
        ? "%s %s  %d:%02d".formatted(bar(over, all), counts, gone.toMinutes(), gone.toSecondsPart())
        : "scene: " + counts;
  }

  private static void add(List<String> parts, JsonNode totals, String field, String words) {
    int count = totals.path(field).asInt();
    if (count > 0) {
      parts.add(count + " " + words);
    }
  }

  private static String bar(int over, int all) {
    int full = all == 0 ? 0 : BAR * over / all;
    return "█".repeat(full) + "░".repeat(BAR - full);
  }
}
