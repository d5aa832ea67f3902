package dev.scene.catalog.capture;

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

  public enum ColorScheme {
    LIGHT,
    DARK,
    NO_PREFERENCE
  }
}
