package dev.scene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.faults.harness.Faults;
import dev.scene.run.state.ExecutionState;
import dev.scene.run.state.ExecutionState.Executing;
import dev.scene.run.state.ExecutionState.Failed;
import dev.scene.run.state.ExecutionState.Queued;
import dev.scene.run.state.Failure;
import dev.scene.run.state.RetryPolicy;
import dev.scene.run.state.Stop;
import dev.scene.run.state.StopMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// F26: random lives of executions keep to what holds for every life.
class StatesTest {
  private static final int LIVES = 10_000;
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final RetryPolicy POLICY = new RetryPolicy(3, Duration.ofSeconds(2));
  private static final List<String> INFRASTRUCTURE =
      List.of("runner_lost", "runner_died", "runner_crashed", "no_result", "out_of_memory");
  private static final List<String> PAGE =
      List.of("navigation_timeout", "selector_not_found", "deadline", "script_error");

  private final Random dice = Faults.dice("F26");

  /// A life: its states one after the other, and the reason of every loss that another try
  /// followed.
  private record Life(List<ExecutionState> states, List<String> forgiven) {
    ExecutionState last() {
      return states.getLast();
    }
  }

  private Life life() {
    Life life = new Life(new ArrayList<>(), new ArrayList<>());
    life.states().add(new Queued(0, null, false));
    while (life.last() instanceof Queued || life.last() instanceof Executing) {
      life.states()
          .add(
              life.last() instanceof Queued queued
                  ? from(queued)
                  : from((Executing) life.last(), life.forgiven()));
    }
    return life;
  }

  private ExecutionState from(Queued queued) {
    return switch (dice.nextInt(12)) {
      case 0 -> queued.failed(new Failure("image_missing", "Gone"), NOW);
      case 1 -> queued.stopped(stop(), "somebody");
      default ->
          queued.claimed(
              new ExecutionState.Hold("c", "t", NOW.plusSeconds(60), NOW.plusSeconds(120), NOW));
    };
  }

  private ExecutionState from(Executing executing, List<String> forgiven) {
    return switch (dice.nextInt(10)) {
      case 0 -> executing.finished(NOW);
      case 1 -> executing.failed(new Failure(any(PAGE), "The page's"), NOW);
      case 2 -> executing.asked(new Stop(StopMode.SOFT, "somebody", null, NOW)).orElse(executing);
      case 3 -> killed(executing);
      default -> {
        String reason = any(dice.nextInt(4) == 0 ? PAGE : INFRASTRUCTURE);
        ExecutionState next = executing.lost(new Failure(reason, "Lost"), POLICY, NOW, dice);
        if (next instanceof Queued) {
          forgiven.add(reason);
          assertThat(executing.stop()).as("nothing follows what was to stop").isNull();
        }
        yield next;
      }
    };
  }

  private ExecutionState killed(Executing executing) {
    Stop stop = stop();
    return stop.mode() == StopMode.SOFT
        ? executing.asked(stop).orElse(executing)
        : executing.killed(stop, "somebody");
  }

  private Stop stop() {
    return new Stop(any(List.of(StopMode.values())), "somebody", null, NOW);
  }

  private <T> T any(List<T> all) {
    return all.get(dice.nextInt(all.size()));
  }

  @Test
  void attemptsOnlyGrowAndOnlyByClaims() {
    for (int i = 0; i < LIVES; i++) {
      List<ExecutionState> states = life().states();
      for (int at = 1; at < states.size(); at++) {
        boolean claim = states.get(at - 1) instanceof Queued && states.get(at) instanceof Executing;
        assertThat(states.get(at).attempt())
            .as(states.toString())
            .isEqualTo(states.get(at - 1).attempt() + (claim ? 1 : 0));
      }
    }
  }

  @Test
  void onlyTheInfrastructureIsForgivenTwiceAtMostAndMemoryOnce() {
    for (int i = 0; i < LIVES; i++) {
      Life life = life();
      assertThat(INFRASTRUCTURE).as(life.toString()).containsAll(life.forgiven());
      assertThat(life.forgiven()).hasSizeLessThan(POLICY.attempts());
      assertThat(life.forgiven().stream().filter("out_of_memory"::equals))
          .as(life.toString())
          .hasSizeLessThan(2);
      assertThat(life.last().attempt()).isLessThanOrEqualTo(POLICY.attempts());
    }
  }

  @Test
  void theWaitBeforeAnAttemptGrowsFourfoldAndLiesHalfToEitherSide() {
    for (int i = 0; i < LIVES; i++) {
      for (ExecutionState state : life().states()) {
        if (state instanceof Queued queued && queued.notBefore() != null) {
          long plain = 2_000L << (2 * (queued.attempt() - 1));
          assertThat(Duration.between(NOW, queued.notBefore()).toMillis())
              .isBetween(plain / 2, plain * 3 / 2);
        }
      }
    }
  }

  @Test
  void whoStoppedAnExecutionStandsInItsEnd() {
    for (int i = 0; i < LIVES; i++) {
      List<ExecutionState> states = life().states();
      ExecutionState last = states.getLast();
      Executing before = states.get(states.size() - 2) instanceof Executing it ? it : null;
      if (before != null && before.stop() != null && last instanceof Failed failed) {
        assertThat(failed.stop()).as(states.toString()).isNotNull();
      }
    }
  }
}
