package dev.scene.launch;

import dev.scene.platform.Tokens;
import dev.scene.run.Priority;
import dev.scene.run.Purpose;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A run that somebody asks for.
///
/// `baselineId` is an id, the beginning of one, or `none`; without it each task follows its own
/// policy. `timeoutSeconds` counts from the first start, 0 for none; absent for the usual one. The
/// same `idempotencyKey` with the same parameters answers with the same run.
public record LaunchRequest(
    @Nullable UUID batchId,
    @Nullable Purpose purpose,
    @Nullable String baselineId,
    @Nullable String note,
    @Nullable String jiraIssue,
    @Nullable String idempotencyKey,
    @Nullable Priority priority,
    @Nullable Integer timeoutSeconds) {

  /// One of ordinary priority, with the usual time-out.
  public LaunchRequest(
      @Nullable UUID batchId,
      @Nullable Purpose purpose,
      @Nullable String baselineId,
      @Nullable String note,
      @Nullable String jiraIssue,
      @Nullable String idempotencyKey) {
    this(batchId, purpose, baselineId, note, jiraIssue, idempotencyKey, null, null);
  }

  /// The same for two requests that ask for the same, whatever their keys.
  String fingerprint() {
    return Tokens.sha256(
        new LaunchRequest(
                batchId, purpose, baselineId, note, jiraIssue, null, priority, timeoutSeconds)
            .toString());
  }
}
