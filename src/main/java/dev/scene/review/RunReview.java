package dev.scene.review;

import dev.scene.baseline.Baseline;
import dev.scene.run.Run;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The review of a run as it stands.
///
/// @param closed why no verdict is taken, in a sentence; null while verdicts are
/// @param baseline what came of the approvals, once the review is finished
public record RunReview(
    Run run,
    Tally tally,
    List<ReviewGroup> groups,
    @Nullable String closed,
    @Nullable Baseline baseline) {

  public RunVerdict verdict() {
    return tally.verdict();
  }

  /// The executions without a verdict, in the order of the groups.
  public List<UUID> pending() {
    return groups.stream()
        .flatMap(group -> group.members().stream())
        .filter(member -> member.verdict() == null)
        .map(ReviewGroup.Member::executionId)
        .toList();
  }

  /// What "approve all" may decide about: everything pending but what never came to rest.
  public List<UUID> approvable() {
    return groups.stream()
        .filter(ReviewGroup::together)
        .flatMap(group -> group.members().stream())
        .filter(member -> member.verdict() == null)
        .map(ReviewGroup.Member::executionId)
        .toList();
  }
}
