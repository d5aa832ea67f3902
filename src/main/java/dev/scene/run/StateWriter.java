package dev.scene.run;

import dev.scene.artifact.Artifacts;
import dev.scene.event.outbox.EventType;
import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Problem;
import dev.scene.platform.Rows;
import dev.scene.platform.Tally;
import dev.scene.run.state.ExecutionState;
import dev.scene.run.state.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The only writer of an execution's state.
///
/// A change locks the row, asks its state for the next one, and writes that by compare-and-set on
/// status, attempt and version, so a late or repeated message can't overturn what stands.
@ApplicationScoped
class StateWriter {
  private static final String SET_STATE =
      """
      update task_execution set status = :status, attempt = :attempt, reason = :failure?.reason,
        error = :failure?.message, exit_code = :failure?.exitCode, out_of_memory = :outOfMemory,
        not_before = :notBefore, container = :held?.container, token_hash = :held?.tokenHash,
        lease_until = :held?.leaseUntil, deadline = :held?.deadline,
        started_at = :held?.startedAt, finished_at = :finishedAt, stop_mode = :stop?.mode,
        stop_by = :stop?.by, stop_reason = :stop?.reason, stop_at = :stop?.at,
        version = version + 1
      where id = :from.id and status = :from.status and attempt = :from.attempt
        and version = :from.version
      """;

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
    return rows.find(Execution.class, "select * from task_execution where id = ? for update", id)
        .orElseThrow(() -> Problem.notFound("execution", id));
  }

  boolean write(Execution from, ExecutionState to) {
    return write(from, to, null);
  }

  /// Moves an execution on and keeps the book of its attempts.
  ///
  /// @param why an attempt is over that another one follows
  /// @return whether it still was as `from` says
  boolean write(Execution from, ExecutionState to, @Nullable Failure why) {
    if (rows.write(SET_STATE, StateRow.of(from, to)) == 0) {
      return false;
    }
    time(from, to);
    if (from.status() == Status.EXECUTING) {
      leave(from, to, why);
    } else if (to instanceof ExecutionState.Executing executing) {
      begin(from.id(), executing);
    }
    announce(from, to);
    return true;
  }

  /// Called when a result is kept: what it is compared with may be known, or nothing is to be.
  void settled(UUID execution) {
    announcements.settled(execution);
  }

  // that it is captured is told once it is compared, see Announcements.settled
  private void announce(Execution from, ExecutionState to) {
    switch (to) {
      case ExecutionState.Executing _ when from.status() == Status.EXECUTING -> {}
      case ExecutionState.Finished _ -> {}
      case ExecutionState.Executing _ -> announcements.changed(from.id(), EventType.TASK_STARTED);
      case ExecutionState.Queued _ ->
          announcements.changed(from.id(), EventType.TASK_RETRY_ENQUEUED);
      case ExecutionState.Failed _ -> announcements.changed(from.id(), EventType.TASK_FAILED);
      case ExecutionState.Cancelled _ -> announcements.changed(from.id(), EventType.TASK_CANCELLED);
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
