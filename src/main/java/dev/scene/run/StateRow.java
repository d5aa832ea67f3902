package dev.scene.run;

import dev.scene.run.comparison.ReferenceComparison;
import dev.scene.run.state.ExecutionState;
import dev.scene.run.state.Failure;
import dev.scene.run.state.Stop;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The columns that tell a state, and from which row it may be reached.
///
/// What was held stays on the row of an ended attempt, so that a result that is sent again is
/// known.
public record StateRow(
    Execution from,
    Status status,
    int attempt,
    @Nullable Failure failure,
    boolean outOfMemory,
    @Nullable Instant notBefore,
    @Nullable Held held,
    @Nullable Instant finishedAt,
    @Nullable Stop stop,
    @Nullable Completed brought) {

  /// As in [ExecutionState.Hold], but that the lease is over when the attempt is.
  public record Held(
      @Nullable String container,
      @Nullable String tokenHash,
      @Nullable Instant leaseUntil,
      @Nullable Instant deadline,
      @Nullable Instant startedAt) {}

  static StateRow of(Execution from, ExecutionState to) {
    return switch (to) {
      case ExecutionState.Queued(int attempt, Instant notBefore, boolean outOfMemory) ->
          new StateRow(
              from, Status.QUEUED, attempt, null, outOfMemory, notBefore, null, null, null, null);
      case ExecutionState.Executing executing -> held(from, executing);
      case ExecutionState.Finished(int attempt, Stop stop, Instant at) ->
          over(from, Status.FINISHED, attempt, new End(null, stop, at));
      case ExecutionState.Failed(int attempt, Failure why, Stop stop, Instant at) ->
          over(from, Status.FAILED, attempt, new End(why, stop, at));
      case ExecutionState.Cancelled cancelled ->
          over(
              from,
              Status.CANCELLED,
              cancelled.attempt(),
              new End(cancelled.why(), cancelled.stop(), cancelled.stop().at()));
    };
  }

  private static StateRow held(Execution from, ExecutionState.Executing to) {
    ExecutionState.Hold hold = to.hold();
    Held held =
        new Held(
            hold.container(),
            hold.tokenHash(),
            hold.leaseUntil(),
            hold.deadline(),
            hold.startedAt());
    return new StateRow(
        from,
        Status.EXECUTING,
        to.attempt(),
        null,
        to.outOfMemory(),
        null,
        held,
        null,
        to.stop(),
        null);
  }

  private record End(@Nullable Failure failure, @Nullable Stop stop, Instant at) {}

  private static StateRow over(Execution from, Status status, int attempt, End end) {
    Held held =
        new Held(from.container(), from.tokenHash(), null, from.deadline(), from.startedAt());
    return new StateRow(
        from,
        status,
        attempt,
        end.failure(),
        from.outOfMemory(),
        null,
        held,
        end.at(),
        end.stop(),
        null);
  }

  /// What the row is once this is written.
  Execution reached() {
    Held hold = held == null ? NOBODYS : held;
    return new Execution(
        from.id(),
        from.testRunId(),
        from.taskId(),
        from.baselineId(),
        from.position(),
        from.browser(),
        from.viewportWidth(),
        from.viewportHeight(),
        from.configuration(),
        status,
        of(Failure::reason),
        of(Failure::message),
        attempt,
        from.version() + 1,
        notBefore,
        outOfMemory,
        stop,
        from.retryOf(),
        from.supersededBy(),
        hold.container(),
        hold.tokenHash(),
        hold.leaseUntil(),
        hold.deadline(),
        of(Failure::exitCode),
        brought == null ? from.resultSha256() : brought.sha256(),
        brought == null ? from.result() : brought.result(),
        brought == null ? from.comparisonStatus() : brought.comparisonStatus(),
        from.verdict(),
        from.fingerprint(),
        from.diffLevel(),
        from.percent(),
        from.comparison(),
        brought == null ? from.unstable() : brought.unstable(),
        brought == null ? from.reference() : reference(from.reference(), brought),
        from.createdAt(),
        hold.startedAt(),
        finishedAt);
  }

  private static final Held NOBODYS = new Held(null, null, null, null, null);

  private <T> @Nullable T of(Function<Failure, @Nullable T> part) {
    return failure == null ? null : part.apply(failure);
  }

  private static ReferenceComparison reference(ReferenceComparison was, Completed brought) {
    return new ReferenceComparison(
        brought.referenceStatus(),
        was.verdict(),
        was.level(),
        was.percent(),
        was.comparison(),
        brought.referenceError());
  }

  StateRow with(Completed result) {
    return new StateRow(
        from, status, attempt, failure, outOfMemory, notBefore, held, finishedAt, stop, result);
  }
}
