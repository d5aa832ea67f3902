package dev.scene.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Looks again and again until something holds.
public final class Await {
  private static final Duration PAUSE = Duration.ofMillis(10);

  private Await() {}

  /// Waits at most ten seconds.
  public static void until(String what, BooleanSupplier holds) {
    until(what, Duration.ofSeconds(10), holds);
  }

  public static void until(String what, Duration atMost, BooleanSupplier holds) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Waited %s in vain until %s".formatted(atMost, what));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
