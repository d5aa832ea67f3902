package dev.scene.image;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Writes down how long each stage took. For one comparison on one thread.
final class Stopwatch {
  private final Map<Stage, Double> millis = new EnumMap<>(Stage.class);
  private long since = System.nanoTime();

  /// Ends a stage; the next begins now.
  void lap(Stage stage) {
    long now = System.nanoTime();
    millis.put(stage, (now - since) / 1e6);
    since = now;
  }

  Map<Stage, Double> millis() {
    return Collections.unmodifiableMap(millis);
  }
}
