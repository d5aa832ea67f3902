package dev.scene.web.viewer;

import dev.scene.review.Reviews;
import dev.scene.review.RunReview;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Totals;
import dev.scene.run.comparison.ComparisonStatus;
import dev.scene.run.comparison.DiffLevel;
import dev.scene.web.Formats;
import dev.scene.web.evidence.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/// Lists runs for the viewer.
@ApplicationScoped
class Listings {
  private final Executions executions;
  private final Reviews reviews;

  Listings(Executions executions, Reviews reviews) {
    this.executions = executions;
    this.reviews = reviews;
  }

  Listing of(Run run) {
    RunReview review = reviews.of(run.id());
    Totals totals = executions.totals(run.id());
    return new Listing(
        run.id(),
        run.settings().batchName(),
        review.verdict(),
        review.tally(),
        totals.failed() + totals.notCompared(),
        review.closed(),
        review.baseline() == null ? null : review.baseline().id(),
        executions.of(run.id()).stream().map(Listings::item).toList(),
        review.groups(),
        run.batchId() == null ? null : "/runs/launch?batch_id=" + run.batchId(),
        "/runs/" + run.id());
  }

  private static Listing.Item item(Execution execution) {
    DiffLevel level = execution.diffLevel();
    return new Listing.Item(
        execution.id(),
        Description.url(execution.id()),
        execution.configuration().pageName(),
        execution.configuration().taskName(),
        execution.browser().name().toLowerCase(Locale.ROOT),
        execution.viewport().toString(),
        Formats.code(execution.status()),
        execution.comparisonStatus() == ComparisonStatus.NO_BASELINE
            ? "no_baseline"
            : execution.verdict(),
        level == null ? null : Formats.code(level),
        Outcomes.differs(execution) ? execution.percent() : null);
  }
}
