package dev.scene.queue;

import dev.scene.catalog.Browser;
import dev.scene.container.Containers;
import dev.scene.container.Runner;
import dev.scene.container.Runners;
import dev.scene.platform.DatabaseClock;
import dev.scene.run.Run;
import dev.scene.run.state.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whether another start of a runner is worth while after some that came to nothing. A program that
/// dies at its start will die again; an engine that refuses may have its reasons, and is asked
/// again at growing intervals.
@ApplicationScoped
class Trials {
  /// So many runners in a row may die before they claim anything.
  private static final int DEATHS = 3;

  /// So many starts in a row may come to nothing in all, over about three minutes.
  private static final int STARTS = 8;

  private static final long LONGEST_WAIT_S = 60;

  private final Images images;
  private final Runners runners;
  private final Surrender surrender;
  private final DatabaseClock clock;

  Trials(Images images, Runners runners, Surrender surrender, DatabaseClock clock) {
    this.images = images;
    this.runners = runners;
    this.surrender = surrender;
    this.clock = clock;
  }

  /// The image to start a runner from, if it is there and it is time to start one. What the run has
  /// queued is given up when there were too many.
  Optional<Containers.Image> image(Run run, Browser browser) {
    return images.forRun(run).filter(_ -> mayStart(run, browser));
  }

  private boolean mayStart(Run run, Browser browser) {
    List<Runner> barren = runners.barren(run.id(), browser);
    if (barren.isEmpty()) {
      return true;
    }
    long died = barren.stream().filter(runner -> runner.exitCode() != null).count();
    if (died >= DEATHS || barren.size() >= STARTS) {
      giveUp(run, browser, barren);
      return false;
    }
    return isTime(barren.getFirst(), barren.size());
  }

  private boolean isTime(Runner last, int starts) {
    Instant ended = last.endedAt();
    return last.exitCode() != null
        || ended == null
        || clock.now().isAfter(ended.plusSeconds(Math.min(LONGEST_WAIT_S, 1L << starts)));
  }

  private void giveUp(Run run, Browser browser, List<Runner> barren) {
    Runner last = barren.getFirst();
    Integer exitCode = last.exitCode();
    String message =
        "%d runners for %s never took anything; the last one, %s, %s. Mend what it says, or build the runner image anew by ./scene up.%nIt said:%n%s"
            .formatted(
                barren.size(),
                RunnerSpecs.name(browser),
                last.name(),
                exitCode == null ? "could not be started" : "ended with exit code " + exitCode,
                last.logTail() == null ? "(nothing)" : last.logTail());
    String reason = exitCode == null ? "engine_failed" : "runner_failed";
    surrender.of(run, browser, new Failure(reason, message));
  }
}
