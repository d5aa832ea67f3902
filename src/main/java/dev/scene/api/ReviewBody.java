package dev.scene.api;

import dev.scene.review.ReviewGroup;
import dev.scene.review.RunReview;
import dev.scene.review.RunVerdict;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The review of a run: what asks for a verdict, in groups of the same change.
///
/// `closed` says why no verdict is taken; `failed` counts executions that failed, which nobody can
/// approve; `baselineId` is the baseline that was made of the approvals.
public record ReviewBody(
    UUID runId,
    RunVerdict verdict,
    int needed,
    int pending,
    int approved,
    int rejected,
    int failed,
    @Nullable String closed,
    @Nullable UUID baselineId,
    List<ReviewGroup> groups,
    String url) {

  static ReviewBody of(RunReview review, int failed) {
    return new ReviewBody(
        review.run().id(),
        review.verdict(),
        review.tally().needed(),
        review.tally().pending(),
        review.tally().approved(),
        review.tally().rejected(),
        failed,
        review.closed(),
        review.baseline() == null ? null : review.baseline().id(),
        review.groups(),
        "/runs/%s/review".formatted(review.run().id()));
  }
}
