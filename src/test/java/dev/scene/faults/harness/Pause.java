package dev.scene.faults.harness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// The time between two blows: what is tested is when they fall, so this is no waiting for a
/// result.
public final class Pause {
  private Pause() {}

  public static void of(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
