package dev.scene.runner;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The container's own log: one line per message on standard output, which nothing else writes to.
final class Log {
  private Log() {}

  static void info(String message) {
    line("INFO", message);
  }

  static void error(String message) {
    line("ERROR", message);
  }

  private static void line(String level, String message) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    System.out.println(now + " " + level + " " + Text.oneLine(Redaction.of(message)));
  }
}
