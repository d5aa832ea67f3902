package dev.scene.compare;

import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Tally;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Counts how long runs took, from their first start to their end.
@ApplicationScoped
class RunTimes {
  private final DatabaseClock clock;
  private final Tally tally;

  RunTimes(DatabaseClock clock, Tally tally) {
    this.clock = clock;
    this.tally = tally;
  }

  /// A dry run is none, and neither is a run that never started.
  void took(Run run, Status end) {
    Instant started = run.startedAt();
    if (started != null && run.purpose() != Purpose.DRY_RUN) {
      tally.took(
          Tally.Of.RUN_DURATION,
          Duration.between(started, clock.now()),
          end.name().toLowerCase(Locale.ROOT));
    }
  }
}
