package dev.scene.run;

import dev.scene.run.state.ExecutionState;
import dev.scene.run.state.Failure;
import dev.scene.run.state.Stop;
import dev.scene.run.state.StopMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The columns that tell a state, and from which row it may be reached; public because the row
/// mapper must see it.
///
/// What was held stays on the row of an ended attempt, so that a result that is sent again is
/// known.
public record StateRow(
    UUID id,
    Status fromStatus,
    int fromAttempt,
    int fromVersion,
    Status status,
    int attempt,
    @Nullable String reason,
    @Nullable String error,
    @Nullable Integer exitCode,
    boolean outOfMemory,
    @Nullable Instant notBefore,
    @Nullable String container,
    @Nullable String tokenHash,
    @Nullable Instant leaseUntil,
    @Nullable Instant deadline,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable StopMode stopMode,
    @Nullable String stopBy,
    @Nullable String stopReason,
    @Nullable Instant stopAt) {

  static StateRow of(Execution from, ExecutionState to) {
    return switch (to) {
      case ExecutionState.Queued queued -> waiting(from, queued);
      case ExecutionState.Executing executing -> held(from, executing);
      case ExecutionState.Finished(int attempt, Stop stop, Instant at) ->
          over(from, Status.FINISHED, attempt, new End(null, null, null, stop, at));
      case ExecutionState.Failed(int attempt, Failure why, Stop stop, Instant at) ->
          over(
              from,
              Status.FAILED,
              attempt,
              new End(why.reason(), why.message(), why.exitCode(), stop, at));
      case ExecutionState.Cancelled(int attempt, String reason, Stop stop) ->
          over(
              from,
              Status.CANCELLED,
              attempt,
              new End(reason, stop.sentence(), null, stop, stop.at()));
    };
  }

  private record End(
      @Nullable String reason,
      @Nullable String error,
      @Nullable Integer exitCode,
      @Nullable Stop stop,
      Instant at) {}

  private static StateRow waiting(Execution from, ExecutionState.Queued to) {
    return new StateRow(
        from.id(),
        from.status(),
        from.attempt(),
        from.version(),
        Status.QUEUED,
        to.attempt(),
        null,
        null,
        null,
        to.outOfMemory(),
        to.notBefore(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static StateRow held(Execution from, ExecutionState.Executing to) {
    ExecutionState.Hold hold = to.hold();
    Stop stop = to.stop();
    return new StateRow(
        from.id(),
        from.status(),
        from.attempt(),
        from.version(),
        Status.EXECUTING,
        to.attempt(),
        null,
        null,
        null,
        to.outOfMemory(),
        null,
        hold.container(),
        hold.tokenHash(),
        hold.leaseUntil(),
        hold.deadline(),
        hold.startedAt(),
        null,
        stop == null ? null : stop.mode(),
        stop == null ? null : stop.by(),
        stop == null ? null : stop.reason(),
        stop == null ? null : stop.at());
  }

  private static StateRow over(Execution from, Status status, int attempt, End end) {
    Stop stop = end.stop();
    return new StateRow(
        from.id(),
        from.status(),
        from.attempt(),
        from.version(),
        status,
        attempt,
        end.reason(),
        end.error(),
        end.exitCode(),
        from.outOfMemory(),
        null,
        from.container(),
        from.tokenHash(),
        null,
        from.deadline(),
        from.startedAt(),
        end.at(),
        stop == null ? null : stop.mode(),
        stop == null ? null : stop.by(),
        stop == null ? null : stop.reason(),
        stop == null ? null : stop.at());
  }
}
