package dev.scene.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Executions of a run in which the same has changed.
///
/// @param key names the group within its run
/// @param kind `changed`, `moved`, `noise`, `size`, `no_baseline` or `unstable`
/// @param together whether one verdict may be given for all of them at once
public record ReviewGroup(
    String key, String kind, boolean together, List<Member> members, int pending) {

  /// An execution of the group, with its verdict and with who approved the same before.
  public record Member(
      UUID executionId,
      String page,
      String task,
      String browser,
      String viewport,
      @Nullable Verdict verdict,
      @Nullable ApprovedBefore approvedBefore) {}

  /// Who approved the same change of the same task, browser and viewport in an earlier run.
  public record ApprovedBefore(UUID runId, String by, Instant at) {}
}
