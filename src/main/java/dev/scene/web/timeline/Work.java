package dev.scene.web.timeline;

import dev.scene.run.Attempt;
import dev.scene.run.CaptureResult;
import dev.scene.run.Execution;
import dev.scene.web.evidence.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A stretch of time in which a runner had an execution.
///
/// @param end of one that goes on: now
/// @param compared when its comparison ended, absent where there is none
record Work(Execution execution, Attempt attempt, Instant end, @Nullable Instant compared) {

  Instant start() {
    return attempt.startedAt();
  }

  Duration took() {
    return Duration.between(start(), end);
  }

  /// From when it could have begun.
  Duration waited() {
    Duration waited = Duration.between(execution.createdAt(), start());
    return waited.isNegative() ? Duration.ZERO : waited;
  }

  /// Whether another attempt took its place.
  public boolean lost() {
    return "retried".equals(attempt.outcome());
  }

  public boolean failed() {
    return "failed".equals(attempt.outcome()) || "cancelled".equals(attempt.outcome());
  }

  /// What the runner told of it, which only the attempt that counts has.
  List<Phase> phases() {
    CaptureResult result = execution.result();
    return result == null || attempt.attempt() != execution.attempt()
        ? List.of()
        : Phase.of(result.timings());
  }

  public String browser() {
    return execution.browser().name().toLowerCase(Locale.ROOT);
  }

  String name() {
    return "%s, %s %s"
        .formatted(execution.configuration().pageName(), browser(), execution.viewport());
  }
}
