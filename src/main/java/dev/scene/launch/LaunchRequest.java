package dev.scene.launch;

import dev.scene.platform.Tokens;
import dev.scene.run.Purpose;
import dev.scene.run.plan.Priority;
import dev.scene.run.plan.Scope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A run that somebody asks for.
///
/// `baselineId` is an id, the beginning of one, or `none`; without it each task follows its own
/// policy. `scope` is all tasks without a word, or those of `taskIds` where there are any.
/// `timeoutSeconds` counts from the first start, 0 for none; absent for the usual one. The same
/// `idempotencyKey` with the same parameters answers with the same run.
public record LaunchRequest(
    @Nullable UUID batchId,
    @Nullable Purpose purpose,
    @Nullable String baselineId,
    @Nullable String note,
    @Nullable String jiraIssue,
    @Nullable String idempotencyKey,
    @Nullable Priority priority,
    @Nullable Integer timeoutSeconds,
    @Nullable Scope scope,
    @Nullable List<UUID> taskIds) {

  /// One of ordinary priority, with the usual time-out.
  public LaunchRequest(
      @Nullable UUID batchId,
      @Nullable Purpose purpose,
      @Nullable String baselineId,
      @Nullable String note,
      @Nullable String jiraIssue,
      @Nullable String idempotencyKey) {
    this(batchId, purpose, baselineId, note, jiraIssue, idempotencyKey, null, null, null, null);
  }

  /// Which tasks it takes, said or not.
  Scope tasks() {
    if (scope != null) {
      return scope;
    }
    return taskIds == null ? Scope.ALL : Scope.SELECTED;
  }

  /// The same for two requests that ask for the same, whatever their keys.
  String fingerprint() {
    return Tokens.sha256(
        new LaunchRequest(
                batchId,
                purpose,
                baselineId,
                note,
                jiraIssue,
                null,
                priority,
                timeoutSeconds,
                tasks(),
                taskIds)
            .toString());
  }
}
