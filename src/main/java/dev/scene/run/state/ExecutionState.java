package dev.scene.run.state;

import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Where an execution stands. There are no ways between states but the methods here; the three last
/// ones have none, so nothing leaves them.
///
/// `attempt` counts the claims and is the fencing token: it only grows.
public sealed interface ExecutionState {
  int attempt();

  /// Waits for a runner, after a retry not before a set time.
  ///
  /// @param attempt of the last claim, 0 before the first
  /// @param outOfMemory whether an attempt used up its memory
  record Queued(int attempt, @Nullable Instant notBefore, boolean outOfMemory)
      implements ExecutionState {

    /// The next attempt, in somebody's hands.
    public Executing claimed(Hold hold) {
      return new Executing(attempt + 1, hold, outOfMemory, null);
    }

    /// Given up before, or instead of, another attempt.
    public Failed failed(Failure failure, Instant at) {
      return new Failed(attempt, failure, null, at);
    }

    /// Whatever the mode: what never ran did not fail.
    public Cancelled stopped(Stop stop, String reason) {
      return new Cancelled(attempt, reason, stop);
    }
  }

  /// Who works at an attempt and for how long: the lease is prolonged, the deadline is not.
  record Hold(
      String container,
      String tokenHash,
      Instant leaseUntil,
      Instant deadline,
      Instant startedAt) {}

  /// A runner is at it.
  ///
  /// @param stop a soft stop that it was asked for
  record Executing(int attempt, Hold hold, boolean outOfMemory, @Nullable Stop stop)
      implements ExecutionState {

    /// Asked to end softly; empty when it was before.
    public Optional<Executing> asked(Stop soft) {
      return stop == null
          ? Optional.of(new Executing(attempt, hold, outOfMemory, soft))
          : Optional.empty();
    }

    public Finished finished(Instant at) {
      return new Finished(attempt, stop, at);
    }

    /// The page's fault, or one that no further attempt would mend.
    public Failed failed(Failure failure, Instant at) {
      return new Failed(attempt, failure, stop, at);
    }

    /// The infrastructure's fault: waits for another attempt, or fails where there is to be none,
    /// as after a stop.
    public ExecutionState lost(
        Failure failure, RetryPolicy policy, Instant now, RandomGenerator random) {
      if (stop != null) {
        String message = stop.sentence() + ". " + failure.message();
        return failed(new Failure(stop.mode().reason(), message, failure.exitCode()), now);
      }
      boolean memory = outOfMemory || failure.reason().equals(RetryPolicy.OUT_OF_MEMORY);
      return policy
          .waitAfter(failure, this, random)
          .<ExecutionState>map(wait -> new Queued(attempt, now.plus(wait), memory))
          .orElseGet(() -> failed(failure, now));
    }

    /// Killed: a hard stop is a failure, anything stronger is not.
    ///
    /// @throws IllegalArgumentException for a soft stop, which kills nothing
    public ExecutionState killed(Stop by, String reason) {
      return switch (by.mode()) {
        case SOFT -> throw new IllegalArgumentException("A soft stop kills nothing");
        case HARD -> new Failed(attempt, new Failure(reason, by.sentence()), by, by.at());
        case CANCEL, TIMEOUT -> new Cancelled(attempt, reason, by);
      };
    }
  }

  /// Captured.
  record Finished(int attempt, @Nullable Stop stop, Instant at) implements ExecutionState {}

  record Failed(int attempt, Failure failure, @Nullable Stop stop, Instant at)
      implements ExecutionState {}

  record Cancelled(int attempt, String reason, Stop stop) implements ExecutionState {
    /// Its reason with the sentence that says who wanted it.
    public Failure why() {
      return new Failure(reason, stop.sentence());
    }
  }
}
