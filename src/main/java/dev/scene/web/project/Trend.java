package dev.scene.web.project;

import dev.scene.run.Purpose;
import dev.scene.run.Status;
import dev.scene.run.comparison.DiffLevel;
import dev.scene.run.past.Histories.Past;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The last runs as a chart of bars, the newest at the right: a colour for what came of each, and a
/// height for how much differed.
record Trend(List<Bar> bars, String words) {
  /// Runs that are shown.
  static final int MOST = 20;

  private static final int PITCH = 5;
  private static final int HEIGHT = 20;

  /// @param outcome a word that is a class too
  record Bar(int x, int y, int height, String outcome) {}

  static Trend of(List<Past> newestFirst) {
    List<Past> runs = newestFirst.reversed();
    Map<String, Integer> counts = new LinkedHashMap<>();
    newestFirst.forEach(run -> counts.merge(words(outcome(run)), 1, Integer::sum));
    String told =
        counts.entrySet().stream()
            .map(it -> it.getValue() + " " + it.getKey())
            .collect(Collectors.joining(", "));
    List<Bar> bars = IntStream.range(0, runs.size()).mapToObj(i -> bar(i, runs.get(i))).toList();
    return new Trend(bars, told);
  }

  /// Where the chart begins, so that the newest run stands at the right.
  public int left() {
    return (bars.size() - MOST) * PITCH;
  }

  public int width() {
    return MOST * PITCH;
  }

  private static Bar bar(int place, Past run) {
    String outcome = outcome(run);
    int height =
        switch (outcome) {
          case "minor", "major" -> 6 + (int) Math.round(scaled(run.diffMaximum()) * (HEIGHT - 6));
          case "failed", "cancelled" -> HEIGHT;
          default -> 6;
        };
    return new Bar(place * PITCH, HEIGHT - height, height, outcome);
  }

  // a tenth of a percent must be seen beside fifty
  private static double scaled(@Nullable Double percent) {
    double known = percent == null ? 0 : percent;
    return Math.min(1, Math.log1p(known * 10) / Math.log1p(1000));
  }

  private static String outcome(Past run) {
    if (run.status() == Status.FAILED || run.status() == Status.CANCELLED) {
      return run.status() == Status.FAILED ? "failed" : "cancelled";
    }
    if (!run.status().isFinal()) {
      return "active";
    }
    if (run.purpose() == Purpose.BASELINE_RECORDING) {
      return "recorded";
    }
    DiffLevel level = run.diffLevel();
    return level == null || level == DiffLevel.NONE
        ? "none"
        : level == DiffLevel.MINOR ? "minor" : "major";
  }

  private static String words(String outcome) {
    return switch (outcome) {
      case "none" -> "without change";
      case "minor" -> "with minor change";
      case "major" -> "with major change";
      case "recorded" -> "recorded";
      case "active" -> "at work";
      default -> outcome;
    };
  }
}
