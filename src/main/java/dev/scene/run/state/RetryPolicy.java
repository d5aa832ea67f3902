package dev.scene.run.state;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// What is tried again, how often, and after which wait.
///
/// Only what the infrastructure did is: a container that died, was lost or ended without a result.
/// What a page did would happen again. Memory that ran out gets one more chance, since neighbours
/// may have used it up.
///
/// @param attempts how many there may be in all
/// @param first the wait before the second attempt; each further one is four times as long
public record RetryPolicy(int attempts, Duration first) {
  /// The reason of an execution that used up its memory.
  public static final String OUT_OF_MEMORY = "out_of_memory";

  private static final Set<String> INFRASTRUCTURE =
      Set.of(
          "runner_lost",
          "runner_died",
          "runner_crashed",
          "runner_stopped",
          "no_result",
          OUT_OF_MEMORY);

  private static final Duration LONGEST = Duration.ofMinutes(2);

  /// How long to wait before the next attempt, with a jitter of half of it to either side; empty
  /// when there is to be none.
  Optional<Duration> waitAfter(
      Failure failure, ExecutionState.Executing failed, RandomGenerator random) {
    boolean again =
        INFRASTRUCTURE.contains(failure.reason())
            && failed.attempt() < attempts
            && !(failure.reason().equals(OUT_OF_MEMORY) && failed.outOfMemory());
    return again ? Optional.of(wait(failed.attempt(), random)) : Optional.empty();
  }

  private Duration wait(int attempt, RandomGenerator random) {
    long plain = Math.min(LONGEST.toMillis(), first.toMillis() << Math.min(20, 2 * (attempt - 1)));
    return Duration.ofMillis((long) (plain * (0.5 + random.nextDouble())));
  }
}
