package dev.scene.runner.text;

/// Whole milliseconds between two moments of [System#nanoTime].
public final class Stopwatch {
  private Stopwatch() {}

  public static long msSince(long startNanos) {
    return (System.nanoTime() - startNanos) / 1_000_000;
  }
}
