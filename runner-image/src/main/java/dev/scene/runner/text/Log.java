package dev.scene.runner.text;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The container's own log: one line per message on standard output, which nothing else writes to.
public final class Log {
  private Log() {}

  public static void info(String message) {
    line("INFO", message);
  }

  public static void error(String message) {
    line("ERROR", message);
  }

  private static void line(String level, String message) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    System.out.println(now + " " + level + " " + Text.oneLine(Redaction.of(message)));
  }
}
