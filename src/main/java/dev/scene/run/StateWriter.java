package dev.scene.run;

import dev.scene.artifact.Artifacts;
import dev.scene.event.outbox.EventType;
import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Problem;
import dev.scene.platform.Rows;
import dev.scene.platform.Tally;
import dev.scene.run.state.ExecutionState;
import dev.scene.run.state.Failure;
import dev.scene.run.told.Announcements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// The only writer of an execution's state.
///
/// A change locks the row, asks its state for the next one, and writes that by compare-and-set on
/// status, attempt and version, so a late or repeated message can't overturn what stands.
@ApplicationScoped
class StateWriter {
  private static final String SET_STATE =
      """
      update task_execution set %s status = :status, attempt = :attempt, reason = :failure?.reason,
        error = :failure?.message, exit_code = :failure?.exitCode, out_of_memory = :outOfMemory,
        not_before = :notBefore, container = :held?.container, token_hash = :held?.tokenHash,
        lease_until = :held?.leaseUntil, deadline = :held?.deadline,
        started_at = :held?.startedAt, finished_at = :finishedAt, stop_mode = :stop?.mode,
        stop_by = :stop?.by, stop_reason = :stop?.reason, stop_at = :stop?.at,
        version = version + 1
      where id = :from.id and status = :from.status and attempt = :from.attempt
        and version = :from.version
      """;
  private static final String SET_STATE_ONLY = SET_STATE.formatted("");
  private static final String SET_RESULT_TOO =
      SET_STATE.formatted(
          """
          result = :brought?.result, result_sha256 = :brought?.sha256,
          comparison_status = :brought?.comparisonStatus, unstable = :brought?.unstable,
          reference_status = :brought?.referenceStatus, reference_error = :brought?.referenceError,
          """);

  private final Rows rows;
  private final DatabaseClock clock;
  private final Artifacts artifacts;
  private final Announcements announcements;
  private final Tally tally;

  StateWriter(
      Rows rows,
      DatabaseClock clock,
      Artifacts artifacts,
      Announcements announcements,
      Tally tally) {
    this.rows = rows;
    this.clock = clock;
    this.artifacts = artifacts;
    this.announcements = announcements;
    this.tally = tally;
  }

  /// The execution, which nobody else changes before the transaction ends.
  ///
  /// @throws Problem not found
  Execution lock(UUID id) {
    return found(
            rows.find(
                Locked.class,
                """
                select e.*, current_timestamp as moment from task_execution e
                where id = ? for update
                """,
                id))
        .orElseThrow(() -> Problem.notFound("execution", id));
  }

  /// An execution that was locked, and what the database's time was.
  public record Locked(@Nested Execution execution, Instant moment) {}

  /// The execution; its moment is the transaction's.
  Optional<Execution> found(Optional<Locked> locked) {
    locked.ifPresent(it -> clock.read(it.moment()));
    return locked.map(Locked::execution);
  }

  Optional<Execution> write(Execution from, ExecutionState to) {
    return write(new Move(StateRow.of(from, to), to, null), null);
  }

  /// Moves an execution on, whose run the caller has read in this transaction.
  Optional<Execution> write(Execution from, ExecutionState to, Run run) {
    return write(new Move(StateRow.of(from, to), to, null), run);
  }

  /// Moves an execution on, with the result that its runner brought.
  Optional<Execution> write(Execution from, ExecutionState to, Completed brought, Run run) {
    return write(new Move(StateRow.of(from, to).with(brought), to, null), run);
  }

  /// Moves an execution on to another attempt.
  ///
  /// @param why the one before is over
  Optional<Execution> write(Execution from, ExecutionState.Queued again, Failure why) {
    return write(new Move(StateRow.of(from, again), again, why), null);
  }

  /// The run as it stands; to be handed on by who moves its execution.
  Run run(UUID id) {
    return announcements.require(id);
  }

  private record Move(StateRow row, ExecutionState to, @Nullable Failure why) {}

  /// Keeps the book of the attempts as well.
  ///
  /// @return the execution as it stands now, if it still was as the row says
  private Optional<Execution> write(Move move, @Nullable Run known) {
    StateRow row = move.row();
    Execution from = row.from();
    ExecutionState to = move.to();
    if (rows.write(row.brought() == null ? SET_STATE_ONLY : SET_RESULT_TOO, row) == 0) {
      return Optional.empty();
    }
    Run run = known == null ? announcements.require(from.testRunId()) : known;
    time(from, to);
    if (from.status() == Status.EXECUTING) {
      leave(from, to, move.why());
    } else if (to instanceof ExecutionState.Executing executing) {
      begin(from.id(), executing);
    }
    Execution now = row.reached();
    announce(run, now, from, to);
    return Optional.of(now);
  }

  private void announce(Run run, Execution now, Execution from, ExecutionState to) {
    switch (to) {
      case ExecutionState.Executing _ when from.status() == Status.EXECUTING -> {}
      // that it is captured is told once it is compared
      case ExecutionState.Finished _ -> announcements.settled(run, now);
      case ExecutionState.Executing _ -> announcements.changed(run, now, EventType.TASK_STARTED);
      case ExecutionState.Queued _ ->
          announcements.changed(run, now, EventType.TASK_RETRY_ENQUEUED);
      case ExecutionState.Failed _ -> announcements.changed(run, now, EventType.TASK_FAILED);
      case ExecutionState.Cancelled _ -> announcements.changed(run, now, EventType.TASK_CANCELLED);
    }
  }

  private void time(Execution from, ExecutionState to) {
    Instant started = from.startedAt();
    String status =
        switch (to) {
          case ExecutionState.Finished _ -> "finished";
          case ExecutionState.Failed _ -> "failed";
          case ExecutionState.Cancelled _ -> "cancelled";
          case ExecutionState.Queued _, ExecutionState.Executing _ -> null;
        };
    if (started != null && status != null) {
      tally.took(Tally.Of.EXECUTION_DURATION, Duration.between(started, clock.now()), status);
    }
  }

  private void leave(Execution from, ExecutionState to, @Nullable Failure why) {
    switch (to) {
      case ExecutionState.Executing _ -> {}
      case ExecutionState.Queued _ -> again(from, why);
      case ExecutionState.Finished _ -> end(from, "finished", null);
      case ExecutionState.Failed failed -> end(from, "failed", failed.failure());
      case ExecutionState.Cancelled cancelled -> end(from, "cancelled", cancelled.why());
    }
  }

  private void begin(UUID id, ExecutionState.Executing executing) {
    rows.execute(
        """
        insert into execution_attempt (execution_id, attempt, container, started_at)
        values (?, ?, ?, ?)
        """,
        id,
        executing.attempt(),
        executing.hold().container(),
        executing.hold().startedAt());
  }

  // the next attempt brings its own files
  private void again(Execution from, @Nullable Failure why) {
    artifacts.forget(List.of(from.id()));
    end(from, "retried", why);
  }

  private void end(Execution from, String outcome, @Nullable Failure failure) {
    rows.execute(
        """
        update execution_attempt set ended_at = ?, outcome = ?, exit_code = ?, message = ?
        where execution_id = ? and attempt = ?
        """,
        clock.now(),
        outcome,
        failure == null ? null : failure.exitCode(),
        failure == null ? null : failure.message(),
        from.id(),
        from.attempt());
  }
}
