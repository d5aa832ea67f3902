package dev.scene.run;

import dev.scene.event.RunLog;
import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Rows;
import dev.scene.platform.Tally;
import dev.scene.run.comparison.ComparisonStatus;
import dev.scene.run.state.ExecutionState;
import dev.scene.run.state.Failure;
import dev.scene.run.state.Retries;
import dev.scene.run.state.Stop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// How executions end: by a result, a failure, a loss that another attempt follows, or a stop. The
/// first end stands.
@ApplicationScoped
public class Endings {
  private final Rows rows;
  private final DatabaseClock clock;
  private final RunLog log;
  private final StateWriter states;
  private final Retries retries;
  private final Tally tally;

  Endings(
      Rows rows,
      DatabaseClock clock,
      RunLog log,
      StateWriter states,
      Retries retries,
      Tally tally) {
    this.rows = rows;
    this.clock = clock;
    this.log = log;
    this.states = states;
    this.retries = retries;
    this.tally = tally;
  }

  /// What became of a posted result.
  public enum Completion {
    ACCEPTED,
    REPEATED,
    CONFLICT,
    /// It was taken, and another attempt follows.
    RETRIED
  }

  /// Stores what a runner reports. The first result of the running attempt stands; the same body
  /// again is `REPEATED`, anything else `CONFLICT`. A runner that was stopped by nobody here was
  /// lost, and its execution waits for another: `RETRIED`.
  ///
  /// @param seen the execution as it was read before
  @Transactional
  public Answer complete(Execution seen, CaptureResult result, String sha256) {
    Run run = states.run(seen.testRunId());
    // nearly always nothing has happened since, and the version tells
    return next(seen, result)
        .filter(next -> !(next instanceof ExecutionState.Queued))
        .flatMap(end -> over(seen, end, result, new Brought(sha256, run)))
        .orElseGet(() -> completeLocked(states.lock(seen.id()), result, sha256));
  }

  private Answer completeLocked(Execution execution, CaptureResult result, String sha256) {
    return switch (next(execution, result).orElse(null)) {
      case null -> new Answer(again(execution, result, sha256), execution);
      case ExecutionState.Queued queued -> {
        Optional<Execution> retried = retry(execution, queued, stopped(result));
        // only the hash is kept, to know its result again
        rows.execute(
            "update task_execution set result_sha256 = ? where id = ?", sha256, execution.id());
        yield new Answer(Completion.RETRIED, retried.orElse(execution));
      }
      case ExecutionState end -> {
        Run run = states.run(execution.testRunId());
        yield over(execution, end, result, new Brought(sha256, run)).orElseThrow();
      }
    };
  }

  private static Completion again(Execution execution, CaptureResult result, String sha256) {
    return execution.attempt() == result.attempt() && sha256.equals(execution.resultSha256())
        ? Completion.REPEATED
        : Completion.CONFLICT;
  }

  /// What became of a result, and the execution as it stands then.
  public record Answer(Completion how, Execution now) {}

  /// What a result makes of an execution; nothing when its attempt does not run.
  private Optional<ExecutionState> next(Execution execution, CaptureResult result) {
    return execution.state() instanceof ExecutionState.Executing executing
            && executing.attempt() == result.attempt()
        ? Optional.of(next(executing, result))
        : Optional.empty();
  }

  private ExecutionState next(ExecutionState.Executing executing, CaptureResult result) {
    Instant now = clock.now();
    if (result.status() == CaptureResult.Outcome.OK) {
      return executing.finished(now);
    }
    return STOPPED.equals(result.reason())
        ? executing.lost(stopped(result), retries.policy(), now, ThreadLocalRandom.current())
        : executing.failed(
            new Failure(Objects.requireNonNullElse(result.reason(), ""), result.message()), now);
  }

  private static final String STOPPED = "stopped";

  private static Failure stopped(CaptureResult result) {
    return new Failure("runner_stopped", result.message());
  }

  private record Brought(String sha256, Run run) {}

  // empty when something has happened to the execution meanwhile
  private Optional<Answer> over(
      Execution execution, ExecutionState end, CaptureResult result, Brought by) {
    boolean ok = end instanceof ExecutionState.Finished;
    Completed brought =
        Completed.of(result, by.sha256(), ok ? toCompare(by.run()) : ComparisonStatus.NONE);
    Optional<Execution> now = states.write(execution, end, brought, by.run());
    if (now.isPresent()) {
      note(execution, ok ? "finished" : "failed", message(end, result));
      if (brought.referenceError() != null) {
        note(execution, "reference_failed", brought.referenceError());
      }
      tally.count(Tally.Of.CALLBACKS_FINALIZED, ok ? "finished" : "failed");
    }
    return now.map(it -> new Answer(Completion.ACCEPTED, it));
  }

  private static String message(ExecutionState end, CaptureResult result) {
    return end instanceof ExecutionState.Failed failed
        ? failed.failure().message()
        : result.message();
  }

  private void note(Execution execution, String type, String message) {
    log.execution(execution.testRunId(), execution.id(), execution.attempt(), type, message);
  }

  private static ComparisonStatus toCompare(Run run) {
    return run.purpose() == Purpose.COMPARISON ? ComparisonStatus.PENDING : ComparisonStatus.NONE;
  }

  /// Ends an execution that brought no result of its own and that no other attempt would help,
  /// unless it has ended or was claimed anew.
  ///
  /// @return whether this call ended it
  @Transactional
  public boolean fail(Execution seen, Failure failure) {
    Execution execution = states.lock(seen.id());
    if (execution.attempt() != seen.attempt()) {
      return false;
    }
    return switch (execution.state()) {
      case ExecutionState.Queued queued -> fail(execution, queued.failed(failure, clock.now()));
      case ExecutionState.Executing executing ->
          fail(execution, executing.failed(failure, clock.now()));
      case ExecutionState.Finished _, ExecutionState.Failed _, ExecutionState.Cancelled _ -> false;
    };
  }

  private boolean fail(Execution execution, ExecutionState.Failed failed) {
    note(execution, "failed", failed.failure().message());
    return states.write(execution, failed).isPresent();
  }

  /// What the infrastructure did to a running attempt: another one follows after a wait, unless
  /// there were enough, or somebody asked for an end.
  ///
  /// @return whether this attempt was still at work
  @Transactional
  public boolean lost(Execution seen, Failure failure) {
    Execution execution = states.lock(seen.id());
    if (execution.attempt() != seen.attempt()
        || !(execution.state() instanceof ExecutionState.Executing executing)) {
      return false;
    }
    lose(execution, executing, failure);
    return true;
  }

  private void lose(Execution execution, ExecutionState.Executing executing, Failure failure) {
    ExecutionState next =
        executing.lost(failure, retries.policy(), clock.now(), ThreadLocalRandom.current());
    switch (next) {
      case ExecutionState.Queued queued -> retry(execution, queued, failure);
      case ExecutionState.Failed failed -> fail(execution, failed);
      default -> throw new IllegalStateException("A lost attempt is retried, or has failed");
    }
  }

  private Optional<Execution> retry(
      Execution execution, ExecutionState.Queued queued, Failure failure) {
    Duration wait = Duration.between(clock.now(), Objects.requireNonNull(queued.notBefore()));
    tally.count(Tally.Of.RETRIES, failure.reason());
    note(
        execution,
        "retry_enqueued",
        String.format(
            Locale.ROOT,
            "Attempt %d was lost (%s); attempt %d follows in %.1f s. %s",
            queued.attempt(),
            failure.reason(),
            queued.attempt() + 1,
            wait.toMillis() / 1000.0,
            failure.message()));
    return states.write(execution, queued, failure);
  }

  /// Asks a running execution to end softly; one that waits is cancelled at once.
  ///
  /// @return the execution as it was, if there was something to stop
  @Transactional
  public Optional<Execution> askToStop(UUID id, Stop soft) {
    Execution execution = states.lock(id);
    return switch (execution.state()) {
      case ExecutionState.Queued queued ->
          end(execution, queued.stopped(soft, soft.mode().reason()), soft);
      case ExecutionState.Executing executing ->
          executing.asked(soft).flatMap(asked -> end(execution, asked, soft));
      default -> Optional.empty();
    };
  }

  /// Ends an execution at once, whatever it is doing; its container is to be killed by the caller.
  ///
  /// @param reason the word for programs, since a run and an execution are stopped in the same ways
  /// @return the execution as it was, if there was something to end
  @Transactional
  public Optional<Execution> end(UUID id, Stop stop, String reason) {
    Execution execution = states.lock(id);
    return switch (execution.state()) {
      case ExecutionState.Queued queued -> end(execution, queued.stopped(stop, reason), stop);
      case ExecutionState.Executing executing ->
          end(execution, executing.killed(stop, reason), stop);
      default -> Optional.empty();
    };
  }

  private Optional<Execution> end(Execution execution, ExecutionState to, Stop stop) {
    if (states.write(execution, to).isEmpty()) {
      return Optional.empty();
    }
    String type =
        switch (to) {
          case ExecutionState.Executing _ -> "stop_requested";
          case ExecutionState.Failed _ -> "failed";
          default -> "cancelled";
        };
    note(execution, type, stop.sentence());
    return Optional.of(execution);
  }
}
