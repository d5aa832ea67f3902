package dev.scene.runner.text;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The container's own log: one line per message on standard output, which nothing else writes to.
public final class Log {
  private static volatile Redactor redactor = Redactor.plain();

  private Log() {}

  /// From now on these secrets are left out; those of the execution before are forgotten.
  public static void hide(Redactor secrets) {
    redactor = secrets;
  }

  public static void info(String message) {
    line("INFO", message);
  }

  public static void error(String message) {
    line("ERROR", message);
  }

  private static void line(String level, String message) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    System.out.println(now + " " + level + " " + Text.oneLine(redactor.of(message)));
  }
}
