package dev.scene.runner.text;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The container's own log: one line per message on standard output, which nothing else writes to.
public final class Log {
  private static volatile Secrets hidden = new Secrets(Redactor.plain(), Redactor.plain());

  private Log() {}

  private record Secrets(Redactor earlier, Redactor latest) {
    String outOf(String message) {
      return latest.of(earlier.of(message));
    }
  }

  /// From now on these secrets are left out as well; of earlier ones only the last remain, which
  /// belong to what is still being handed over.
  public static void hide(Redactor secrets) {
    hidden = new Secrets(hidden.latest(), secrets);
  }

  public static void info(String message) {
    line("INFO", message);
  }

  public static void error(String message) {
    line("ERROR", message);
  }

  private static void line(String level, String message) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    System.out.println(now + " " + level + " " + Text.oneLine(hidden.outOf(message)));
  }
}
