package dev.scene.runner;

/// Whole milliseconds between two moments of [System#nanoTime].
final class Stopwatch {
  private Stopwatch() {}

  static long msSince(long startNanos) {
    return (System.nanoTime() - startNanos) / 1_000_000;
  }
}
