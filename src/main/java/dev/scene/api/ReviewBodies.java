package dev.scene.api;

import dev.scene.review.Reviews;
import dev.scene.review.RunReview;
import dev.scene.run.Executions;
import dev.scene.run.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Puts together what the API says of reviews.
@ApplicationScoped
class ReviewBodies {
  private final Reviews reviews;
  private final Executions executions;

  ReviewBodies(Reviews reviews, Executions executions) {
    this.reviews = reviews;
    this.executions = executions;
  }

  ReviewBody of(UUID run) {
    RunReview review = reviews.of(run);
    Totals totals = executions.totals(run);
    return ReviewBody.of(review, totals.failed() + totals.notCompared());
  }
}
