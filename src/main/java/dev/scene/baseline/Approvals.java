package dev.scene.baseline;

import dev.scene.event.RunLog;
import dev.scene.platform.Problem;
import dev.scene.run.Executions;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.Status;
import dev.scene.run.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/// Makes baselines of what comparisons showed: all pictures of the run are taken as they are.
@ApplicationScoped
public class Approvals {
  private final Runs runs;
  private final Executions executions;
  private final Baselines baselines;
  private final RunLog log;

  Approvals(Runs runs, Executions executions, Baselines baselines, RunLog log) {
    this.runs = runs;
    this.executions = executions;
    this.baselines = baselines;
    this.log = log;
  }

  /// Whether the run can become a baseline: it is over, every picture was captured, and none was
  /// made of it before.
  public boolean isOpenTo(Run run, Totals totals) {
    return run.status().isFinal()
        && run.purpose() != Purpose.DRY_RUN
        && totals.all() > 0
        && totals.finished() == totals.all()
        && baselines.ofRun(run.id()).isEmpty();
  }

  /// Freezes the pictures of the run; a run that has made a baseline answers with that one.
  ///
  /// @throws Problem not found, or conflict when the run is not over or lacks a picture
  @Transactional
  public Baseline approve(UUID id, String by) {
    Run run = runs.require(id);
    Optional<Baseline> made = baselines.ofRun(id);
    if (made.isPresent()) {
      return made.get();
    }
    Totals totals = executions.totals(id);
    if (!isOpenTo(run, totals)) {
      throw refused(run, totals);
    }
    Baseline baseline = baselines.freeze(run);
    log.run(id, "approved", "Baseline %s was made of it by %s".formatted(baseline.id(), by));
    return baseline;
  }

  private static Problem refused(Run run, Totals totals) {
    String what = "Run %s can't become a baseline: ".formatted(run.id());
    if (run.purpose() == Purpose.DRY_RUN) {
      return Problem.conflict(what + "it is a dry run.", "Start a run of a batch.");
    }
    return run.status() == Status.QUEUED || run.status() == Status.EXECUTING
        ? Problem.conflict(what + "it is not over.", "Wait until it has finished.")
        : Problem.conflict(
            what
                + "%d of its %d pictures are missing."
                    .formatted(totals.all() - totals.finished(), totals.all()),
            "Retry what failed, then approve again.");
  }
}
