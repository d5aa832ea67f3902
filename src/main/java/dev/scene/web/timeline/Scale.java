package dev.scene.web.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Times as places on a line of [#WIDTH] units.
record Scale(Instant from, Instant to) {
  static final int WIDTH = 10_000;
  private static final int MARKS = 4;

  long at(Instant time) {
    double share = millis(Duration.between(from, time)) / millis(span());
    return Math.round(Math.clamp(share, 0, 1) * WIDTH);
  }

  Duration span() {
    Duration span = Duration.between(from, to);
    return span.isPositive() ? span : Duration.ofMillis(1);
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }

  /// How long after the start each quarter begins, the end included.
  List<String> marks() {
    return IntStream.rangeClosed(0, MARKS)
        .mapToObj(mark -> words(span().multipliedBy(mark).dividedBy(MARKS)))
        .toList();
  }

  private static String words(Duration after) {
    long seconds = after.toSeconds();
    if (seconds < 10) {
      return String.format(Locale.ROOT, "%.1f s", after.toMillis() / 1000.0);
    }
    return seconds < 60
        ? seconds + " s"
        : "%d:%02d min".formatted(after.toMinutes(), after.toSecondsPart());
  }
}
