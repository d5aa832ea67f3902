package dev.scene.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryLadderTest {
  private static final RetryLadder LADDER =
      new RetryLadder(
          List.of(
              Duration.ofSeconds(15),
              Duration.ofSeconds(60),
              Duration.ofMinutes(5),
              Duration.ofMinutes(20)));
  private final Random random = new Random(1);

  @Test
  void theWaitsAreThoseOfTheLadderAndAtMostAFifthLonger() {
    for (int tried = 1; tried <= 4; tried++) {
      Duration rung = LADDER.waits().get(tried - 1);
      for (int i = 0; i < 100; i++) {
        assertThat(LADDER.after(tried, null, random).orElseThrow())
            .isBetween(rung, rung.plusMillis(rung.toMillis() / 5));
      }
    }
  }

  @Test
  void afterTheLastRungThereIsNothing() {
    assertThat(LADDER.after(5, null, random)).isEmpty();
    assertThat(LADDER.after(5, Duration.ofSeconds(1), random)).isEmpty();
  }

  @Test
  void aReceiverMayAskForLongerButNotForShorter() {
    assertThat(LADDER.after(1, Duration.ofSeconds(90), random)).contains(Duration.ofSeconds(90));
    assertThat(LADDER.after(1, Duration.ofSeconds(1), random).orElseThrow())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(15));
    assertThat(LADDER.after(1, Duration.ofDays(30), random)).contains(Duration.ofHours(6));
  }
}
