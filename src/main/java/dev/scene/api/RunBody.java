package dev.scene.api;

import dev.scene.review.RunVerdict;
import dev.scene.review.Tally;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Status;
import dev.scene.run.Totals;
import dev.scene.run.comparison.DiffLevel;
import dev.scene.run.plan.Priority;
import dev.scene.run.state.Stop;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A run with its totals. A dry run has no batch. `createdBaselineId` is what a recording run made,
/// or the review of a comparison; percentages are of the pictures. `stop` says who asked for an
/// end, how and why; the run is over `timeoutSeconds` after its first start, which is the
/// `deadline`.
public record RunBody(
    UUID id,
    UUID projectId,
    String project,
    @Nullable UUID batchId,
    @Nullable String batch,
    @Nullable UUID baselineId,
    @Nullable UUID createdBaselineId,
    Purpose purpose,
    Status status,
    @Nullable String reason,
    String requestedBy,
    @Nullable String note,
    @Nullable String jiraIssue,
    TotalsBody totals,
    ReviewTally review,
    @Nullable Double diffAverage,
    @Nullable Double diffMaximum,
    @Nullable DiffLevel diffLevel,
    Priority priority,
    @Nullable Integer timeoutSeconds,
    @Nullable Instant deadline,
    @Nullable Stop stop,
    List<String> warnings,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    String url) {

  /// How many executions stand where.
  public record TotalsBody(
      int executions,
      int queued,
      int executing,
      int finished,
      int failed,
      int cancelled,
      int comparing,
      int changed,
      int withoutBaseline,
      int notCompared,
      int unstable,
      int referenceChanged,
      int referenceNotCompared) {}

  /// How far the review of the run is.
  public record ReviewTally(
      RunVerdict verdict, int needed, int pending, int approved, int rejected) {
    static ReviewTally of(Tally tally) {
      return new ReviewTally(
          tally.verdict(), tally.needed(), tally.pending(), tally.approved(), tally.rejected());
    }
  }

  static RunBody of(
      Run run, Totals totals, Tally review, @Nullable UUID createdBaseline, List<String> warnings) {
    return new RunBody(
        run.id(),
        run.settings().projectId(),
        run.settings().projectName(),
        run.batchId(),
        run.batchId() == null ? null : run.settings().batchName(),
        run.baselineId(),
        createdBaseline,
        run.purpose(),
        run.status(),
        run.reason(),
        run.requestedBy(),
        run.note(),
        run.jiraIssue(),
        totals(totals),
        ReviewTally.of(review),
        run.diffAverage(),
        run.diffMaximum(),
        run.diffLevel(),
        run.priority(),
        run.timeoutSeconds(),
        run.deadline(),
        run.stop(),
        warnings,
        run.createdAt(),
        run.startedAt(),
        run.finishedAt(),
        "/runs/" + run.id());
  }

  private static TotalsBody totals(Totals totals) {
    return new TotalsBody(
        totals.all(),
        totals.queued(),
        totals.executing(),
        totals.finished(),
        totals.failed(),
        totals.cancelled(),
        totals.comparing(),
        totals.changed(),
        totals.withoutBaseline(),
        totals.notCompared(),
        totals.unstable(),
        totals.referenceChanged(),
        totals.referenceNotCompared());
  }
}
