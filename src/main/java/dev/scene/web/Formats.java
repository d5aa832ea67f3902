package dev.scene.web;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

/// How values are written in pages.
@TemplateExtension
public final class Formats {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Formats() {}

  /// `BASELINE_RECORDING` as `baseline-recording`, for addresses and classes.
  public static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// `BASELINE_RECORDING` as `Baseline recording`.
  public static String words(Enum<?> value) {
    return value.name().charAt(0)
        + value.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  public static String iso(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  public static String utc(Instant at) {
    return UTC.format(at);
  }

  public static String grouped(int number) {
    return grouped((long) number);
  }

  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// As `1 page` or `1,204 pages`.
  public static String counted(int number, String noun) {
    return grouped(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /// At most four decimals, without zeros at the end.
  public static String plain(Double number) {
    BigDecimal rounded =
        BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
  }

  /// The part of an id that tells it from others made in another millisecond.
  public static String shortened(UUID id) {
    return id.toString().substring(0, 13);
  }

  public static String firstLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  /// As `4.2 s` or `2 min 05 s`.
  public static String took(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 60_000) {
      return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
    return String.format(
        Locale.ROOT, "%d min %02d s", duration.toMinutes(), duration.toSecondsPart());
  }

  /// A guess, as `about 40 s`, `about 5 min` or `about 2 h 10 min`: so coarse that it rarely
  /// changes.
  public static String about(Duration duration) {
    long seconds = Math.max(1, duration.toSeconds());
    if (seconds < 55) {
      return "about %d s".formatted((seconds + 9) / 10 * 10);
    }
    long minutes = (seconds + 59) / 60;
    return minutes < 60
        ? "about %d min".formatted(minutes)
        : "about %d h %d min".formatted(minutes / 60, minutes % 60 / 10 * 10);
  }

  /// As `0 B`, `48 kB` or `1.2 MB`.
  public static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? "%d kB".formatted(Math.round(bytes / 1000.0))
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
  }
}
