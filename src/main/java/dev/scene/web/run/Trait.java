package dev.scene.web.run;

import dev.scene.run.CaptureResult;
import dev.scene.run.Execution;
import dev.scene.web.evidence.Phase;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
  Comparator<Execution> order() {
    return switch (this) {
      case BATCH -> Comparator.comparingInt(Execution::position);
      case VERDICT -> Comparator.comparing(Finding::of);
      case PAGE ->
          Comparator.comparing(
              execution -> execution.configuration().pageName().toLowerCase(Locale.ROOT));
      case BROWSER -> Comparator.comparing(Execution::browser);
      case VIEWPORT ->
          Comparator.comparingInt(Execution::viewportWidth)
              .thenComparingInt(Execution::viewportHeight)
              .reversed();
      case DIFFERENCE -> Comparator.comparingDouble(Trait::percent).reversed();
      case DURATION -> Comparator.comparingLong(Trait::millis).reversed();
    };
  }

  /// The heading under which an execution stands; empty where there is none.
  String heading(Execution execution) {
    return switch (this) {
      case VERDICT -> Finding.of(execution).words();
      case PAGE -> execution.configuration().pageName();
      case BROWSER -> execution.browser().name().toLowerCase(Locale.ROOT);
      case VIEWPORT -> execution.viewport().toString();
      case BATCH, DIFFERENCE, DURATION -> "";
    };
  }

  private static double percent(Execution execution) {
    return Objects.requireNonNullElse(execution.percent(), -1.0);
  }

  private static long millis(Execution execution) {
    @Nullable CaptureResult result = execution.result();
    return result == null ? -1 : Phase.total(result.timings());
  }
}
