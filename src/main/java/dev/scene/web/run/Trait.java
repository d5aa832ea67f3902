package dev.scene.web.run;

import dev.scene.run.past.Brief;
import dev.scene.web.evidence.Phase;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/// By what the pictures of a run are put together and in order.
enum Trait {
  BATCH("Order of the batch"),
  VERDICT("Verdict"),
  PAGE("Page"),
  BROWSER("Browser"),
  VIEWPORT("Viewport"),
  DIFFERENCE("Difference"),
  DURATION("Duration");

  private final String words;

  Trait(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /// Ties keep the order in which they came.
  Comparator<Brief> order() {
    return switch (this) {
      case BATCH -> Comparator.comparingInt(Brief::position);
      case VERDICT -> Comparator.comparing(Finding::of);
      case PAGE ->
          Comparator.comparing(
              execution -> execution.configuration().pageName().toLowerCase(Locale.ROOT));
      case BROWSER -> Comparator.comparing(Brief::browser);
      case VIEWPORT ->
          Comparator.comparingInt(Brief::viewportWidth)
              .thenComparingInt(Brief::viewportHeight)
              .reversed();
      case DIFFERENCE -> Comparator.comparingDouble(Trait::percent).reversed();
      case DURATION -> Comparator.comparingLong(Trait::millis).reversed();
    };
  }

  /// The heading under which an execution stands; empty where there is none.
  String heading(Brief execution) {
    return switch (this) {
      case VERDICT -> Finding.of(execution).words();
      case PAGE -> execution.configuration().pageName();
      case BROWSER -> execution.browser().name().toLowerCase(Locale.ROOT);
      case VIEWPORT -> execution.viewport().toString();
      case BATCH, DIFFERENCE, DURATION -> "";
    };
  }

  private static double percent(Brief execution) {
    return Objects.requireNonNullElse(execution.percent(), -1.0);
  }

  private static long millis(Brief execution) {
    Brief.Capture result = execution.result();
    return result == null ? -1 : Phase.total(result.timings());
  }
}
