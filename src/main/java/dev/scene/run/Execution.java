package dev.scene.run;

import dev.scene.catalog.Browser;
import dev.scene.catalog.Viewport;
import dev.scene.run.comparison.ComparisonStatus;
import dev.scene.run.comparison.DiffLevel;
import dev.scene.run.comparison.Difference;
import dev.scene.run.comparison.ReferenceComparison;
import dev.scene.run.plan.Configuration;
import dev.scene.run.state.ExecutionState;
import dev.scene.run.state.Failure;
import dev.scene.run.state.Stop;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// One task in one browser at one viewport: the atom of a run.
///
/// `attempt` counts the claims and is the fencing token: what an older attempt sends is refused.
/// `leaseUntil` is when the runner counts as lost, `deadline` when the execution must be over.
/// `resultSha256` is of the body that the runner posted. `percent` is of the union canvas.
/// `fingerprint` is the same for executions in which the same has changed. What is `unstable` was
/// captured although its page never came to rest. `notBefore` is when a retry may begin, `stop` who
/// ended it or asked for its end. What was started anew by hand is `retryOf` the execution that it
/// replaces, which is `supersededBy` it and counts no more. `version` grows with each change of
/// state.
public record Execution(
    UUID id,
    UUID testRunId,
    UUID taskId,
    @Nullable UUID baselineId,
    int position,
    Browser browser,
    int viewportWidth,
    int viewportHeight,
    @Json Configuration configuration,
    Status status,
    @Nullable String reason,
    @Nullable String error,
    int attempt,
    int version,
    @Nullable Instant notBefore,
    boolean outOfMemory,
    @Nested("stop") @Nullable Stop stop,
    @Nullable UUID retryOf,
    @Nullable UUID supersededBy,
    @Nullable String container,
    @Nullable String tokenHash,
    @Nullable Instant leaseUntil,
    @Nullable Instant deadline,
    @Nullable Integer exitCode,
    @Nullable String resultSha256,
    @Json @Nullable CaptureResult result,
    ComparisonStatus comparisonStatus,
    @Nullable String verdict,
    @Nullable String fingerprint,
    @Nullable DiffLevel diffLevel,
    @Nullable Double percent,
    @Json @Nullable Difference comparison,
    boolean unstable,
    @Nested("reference") ReferenceComparison reference,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  public Viewport viewport() {
    return new Viewport(viewportWidth, viewportHeight);
  }

  /// One that does the same, queued under its own id.
  Execution anew(UUID newId, Instant now) {
    return queued(
        new Planned(
            newId, testRunId, taskId, baselineId, position, browser, viewport(), configuration),
        id,
        now);
  }

  /// What is known of an execution before it runs.
  public record Planned(
      UUID id,
      UUID testRunId,
      UUID taskId,
      @Nullable UUID baselineId,
      int position,
      Browser browser,
      Viewport viewport,
      Configuration configuration) {}

  /// A new one, which waits for a runner.
  public static Execution queued(Planned planned, @Nullable UUID retryOf, Instant now) {
    return new Execution(
        planned.id(),
        planned.testRunId(),
        planned.taskId(),
        planned.baselineId(),
        planned.position(),
        planned.browser(),
        planned.viewport().width(),
        planned.viewport().height(),
        planned.configuration(),
        Status.QUEUED,
        null,
        null,
        0,
        0,
        null,
        false,
        null,
        retryOf,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        ComparisonStatus.NONE,
        null,
        null,
        null,
        null,
        null,
        false,
        ReferenceComparison.NONE,
        now,
        null,
        null);
  }

  /// Where it stands, and where it may go from there.
  public ExecutionState state() {
    return switch (status) {
      case QUEUED -> new ExecutionState.Queued(attempt, notBefore, outOfMemory);
      case EXECUTING -> new ExecutionState.Executing(attempt, hold(), outOfMemory, stop);
      case FINISHED -> new ExecutionState.Finished(attempt, stop, end());
      case FAILED ->
          new ExecutionState.Failed(
              attempt, new Failure(word(reason), word(error), exitCode), stop, end());
      case CANCELLED ->
          new ExecutionState.Cancelled(attempt, word(reason), Objects.requireNonNull(stop));
    };
  }

  private ExecutionState.Hold hold() {
    return new ExecutionState.Hold(
        Objects.requireNonNull(container),
        Objects.requireNonNull(tokenHash),
        Objects.requireNonNull(leaseUntil),
        Objects.requireNonNull(deadline),
        Objects.requireNonNull(startedAt));
  }

  private Instant end() {
    return Objects.requireNonNull(finishedAt);
  }

  private static String word(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
