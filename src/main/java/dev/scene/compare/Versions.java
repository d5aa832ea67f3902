package dev.scene.compare;

import dev.scene.catalog.Browser;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether two pictures were captured with the same versions; what is not known on one side differs
/// from nothing.
final class Versions {
  private static final String REMEDY =
      "Record a new baseline to compare pictures of the same version again.";
  private static final int SHORT_ID = 19;

  private Versions() {}

  /// What to tell people of two environments, named as in runner-image/contract.
  static Optional<String> warning(
      Browser browser, Map<String, String> now, Map<String, String> before) {
    String name = browser.name().toLowerCase(Locale.ROOT);
    if (differ("browser_version", now, before)) {
      return Optional.of(
          "Captured with %s %s, the baseline with %s: text may be drawn differently. %s"
              .formatted(name, now.get("browser_version"), before.get("browser_version"), REMEDY));
    }
    if (differ("driver_version", now, before)) {
      return Optional.of(
          "Captured %s through Playwright %s, the baseline through %s: what a capture does may have changed. %s"
              .formatted(name, now.get("driver_version"), before.get("driver_version"), REMEDY));
    }
    if (differ("image", now, before)) {
      return Optional.of(
          "Captured %s in runner image %s, the baseline in %s; the browser is the same. Only where text differs on every page have fonts changed: then record a new baseline."
              .formatted(name, brief(now.get("image")), brief(before.get("image"))));
    }
    return Optional.empty();
  }

  private static boolean differ(String what, Map<String, String> now, Map<String, String> before) {
    return isKnown(now.get(what))
        && isKnown(before.get(what))
        && !Objects.equals(now.get(what), before.get(what));
  }

  private static boolean isKnown(@Nullable String version) {
    return version != null && !version.isBlank();
  }

  private static String brief(@Nullable String image) {
    String id = String.valueOf(image);
    return id.length() <= SHORT_ID ? id : id.substring(0, SHORT_ID);
  }
}
