package dev.scene.runner.capture;

import java.time.Duration;

/// How much of an execution's time is left; what may take long asks here first.
final class Budget {
  /// What is left over for the upload, so that an execution never fails for having waited.
  private static final Duration RESERVE = Duration.ofSeconds(2);

  private final long end;

  private Budget(long end) {
    this.end = end;
  }

  static Budget of(Duration execution) {
    Duration reserve = min(RESERVE, execution.dividedBy(4));
    return new Budget(System.nanoTime() + execution.minus(reserve).toNanos());
  }

  /// What is left, but never more than `most`.
  int ms(long most) {
    return (int) Math.max(0, Math.min(most, (end - System.nanoTime()) / 1_000_000));
  }

  boolean isSpent() {
    return System.nanoTime() >= end;
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
