package dev.scene.webhook.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// How long to wait before the next attempt. The waits are a little longer than they say, each by
/// another fraction, so that what failed together does not come back together.
record RetryLadder(List<Duration> waits) {
  /// Nobody may be asked to wait longer than this.
  private static final Duration LONGEST = Duration.ofHours(6);

  /// @param tried how many attempts of this budget were made
  /// @param asked what the receiver asked for
  /// @return the wait, when there is to be another attempt
  Optional<Duration> after(int tried, @Nullable Duration asked, RandomGenerator random) {
    if (tried > waits.size()) {
      return Optional.empty();
    }
    Duration wait = waits.get(Math.max(1, tried) - 1);
    Duration own = wait.plusMillis((long) (wait.toMillis() * 0.2 * random.nextDouble()));
    Duration longer = asked == null || asked.compareTo(own) < 0 ? own : asked;
    return Optional.of(longer.compareTo(LONGEST) > 0 ? LONGEST : longer);
  }
}
