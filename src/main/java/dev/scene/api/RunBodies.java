package dev.scene.api;

import dev.scene.baseline.Baseline;
import dev.scene.baseline.Baselines;
import dev.scene.review.Reviews;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.past.RunWarnings;
import jakarta.enterprise.context.ApplicationScoped;

/// Puts together what the API says of a run.
@ApplicationScoped
public class RunBodies {
  private final Executions executions;
  private final Baselines baselines;
  private final RunWarnings warnings;
  private final Reviews reviews;

  RunBodies(Executions executions, Baselines baselines, RunWarnings warnings, Reviews reviews) {
    this.executions = executions;
    this.baselines = baselines;
    this.warnings = warnings;
    this.reviews = reviews;
  }

  public RunBody of(Run run) {
    return RunBody.of(
        run,
        executions.totals(run.id()),
        reviews.tally(run.id()),
        baselines.ofRun(run.id()).map(Baseline::id).orElse(null),
        warnings.of(run.id()));
  }
}
