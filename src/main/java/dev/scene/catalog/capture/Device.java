package dev.scene.catalog.capture;

import dev.scene.platform.Checks;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the page takes the browser for.
///
/// @param scaleFactor device pixels for each CSS pixel, 1 to 4
/// @param mobile a phone with touch; null is that where the viewport is at most 600 px wide
/// @param locale a language tag such as `en-US`
/// @param timezone a name of the IANA list such as `Europe/Berlin`
/// @param userAgent instead of the browser's own
public record Device(
    @Nullable Double scaleFactor,
    @Nullable Boolean mobile,
    @Nullable String locale,
    @Nullable String timezone,
    @Nullable ColorScheme colorScheme,
    @Nullable Boolean reducedMotion,
    @Nullable String userAgent) {
  static final Device INHERITED = new Device(null, null, null, null, null, null, null);

  Device over(Device next) {
    return new Device(
        Levels.first(scaleFactor, next.scaleFactor),
        Levels.first(mobile, next.mobile),
        Levels.first(locale, next.locale),
        Levels.first(timezone, next.timezone),
        Levels.first(colorScheme, next.colorScheme),
        Levels.first(reducedMotion, next.reducedMotion),
        Levels.first(userAgent, next.userAgent));
  }

  void check(String path, Checks checks) {
    checks
        .between(scaleFactor, path + ".scale_factor", 1, 4)
        .require(
            locale == null || isLocale(locale),
            path + ".locale",
            "must be a language tag such as en-US; \"%s\" is not".formatted(locale))
        .require(
            timezone == null || ZoneId.getAvailableZoneIds().contains(timezone),
            path + ".timezone",
            "must be a name of the IANA list such as Europe/Berlin; \"%s\" is not"
                .formatted(timezone))
        .require(
            userAgent == null || userAgent.matches("[\\x21-\\x7e][\\x20-\\x7e]{0,499}"),
            path + ".user_agent",
            "must be 1 to 500 printable ASCII characters on one line");
  }

  private static boolean isLocale(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  public enum ColorScheme {
    LIGHT,
    DARK,
    NO_PREFERENCE
  }
}
