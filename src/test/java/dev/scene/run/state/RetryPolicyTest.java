package dev.scene.run.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final RetryPolicy POLICY = new RetryPolicy(3, Duration.ofSeconds(2));

  private static ExecutionState.Executing executing(
      int attempt, boolean outOfMemory, @Nullable Stop stop) {
    return new ExecutionState.Executing(
        attempt, new ExecutionState.Hold("container", "hash", NOW, NOW, NOW), outOfMemory, stop);
  }

  private static ExecutionState lost(ExecutionState.Executing executing, String reason) {
    return executing.lost(new Failure(reason, "Why"), POLICY, NOW, new Random(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"runner_lost", "runner_died", "runner_crashed", "runner_stopped", "no_result"})
  void whatTheInfrastructureDidIsTriedAgain(String reason) {
    assertThat(lost(executing(1, false, null), reason)).isInstanceOf(ExecutionState.Queued.class);
    assertThat(lost(executing(2, false, null), reason)).isInstanceOf(ExecutionState.Queued.class);
    assertThat(lost(executing(3, false, null), reason)).isInstanceOf(ExecutionState.Failed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dns_failure", "deadline", "http_status", "browser_crashed", "internal"})
  void whatThePageDidIsNot(String reason) {
    assertThat(lost(executing(1, false, null), reason)).isInstanceOf(ExecutionState.Failed.class);
  }

  @Test
  void memoryMayRunOutOnce() {
    ExecutionState first = lost(executing(1, false, null), RetryPolicy.OUT_OF_MEMORY);

    assertThat(first)
        .isInstanceOfSatisfying(
            ExecutionState.Queued.class, queued -> assertThat(queued.outOfMemory()).isTrue());
    assertThat(lost(executing(2, true, null), RetryPolicy.OUT_OF_MEMORY))
        .isInstanceOf(ExecutionState.Failed.class);
    assertThat(lost(executing(2, true, null), "runner_lost"))
        .isInstanceOf(ExecutionState.Queued.class);
  }

  @Test
  void whatSomebodyAskedToEndIsNotTriedAgain() {
    Stop stop = new Stop(StopMode.SOFT, "anna", "enough", NOW);

    assertThat(lost(executing(1, false, stop), "runner_lost"))
        .isInstanceOfSatisfying(
            ExecutionState.Failed.class,
            failed -> {
              assertThat(failed.failure().reason()).isEqualTo("soft_stop");
              assertThat(failed.failure().message())
                  .isEqualTo("Stopped softly by anna: enough. Why");
            });
  }

  @ParameterizedTest
  @CsvSource({"1, 1000, 3000", "2, 4000, 12000"})
  void theWaitGrowsFourfoldAndHalfOfItIsChance(int attempt, long least, long most) {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      ExecutionState state =
          executing(attempt, false, null)
              .lost(new Failure("runner_lost", "Why"), POLICY, NOW, random);
      assertThat(state)
          .isInstanceOfSatisfying(
              ExecutionState.Queued.class,
              queued ->
                  assertThat(queued.notBefore())
                      .isBetween(NOW.plusMillis(least), NOW.plusMillis(most)));
    }
  }
}
