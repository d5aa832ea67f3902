package dev.scene.runner.service;

import java.time.Duration;
import java.util.List;

/// The waits between tries of one call; when they are used up, the call has failed.
///
/// @param sleeper what waits; tests hand in one that does not
public record Backoff(List<Duration> waits, Sleeper sleeper) {

  /// About a minute in all: the time that a service needs to start again, several times over.
  public static Backoff ofAMinute() {
    return new Backoff(
        List.of(250, 500, 1_000, 2_000, 4_000, 8_000, 12_000, 15_000, 15_000).stream()
            .map(Duration::ofMillis)
            .toList(),
        Thread::sleep);
  }

  /// Waits before the given retry, counted from 0, or says that there is none.
  public boolean waitBefore(int retry) throws InterruptedException {
    if (retry >= waits.size()) return false;
    sleeper.sleep(waits.get(retry));
    return true;
  }

  /// What waits.
  public interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }
}
