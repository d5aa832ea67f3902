package dev.scene.web.evidence;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a picture was taken with; unknown parts are empty.
public record Versions(String browser, String browserVersion, String driver, String image) {
  private static final String DIGEST = "sha256:";
  private static final int SHORT = 12;

  public static Versions of(Map<String, String> environment) {
    String image = environment.getOrDefault("image", "").replaceFirst("^" + DIGEST, "");
    return new Versions(
        environment.getOrDefault("browser", ""),
        environment.getOrDefault("browser_version", ""),
        environment.getOrDefault("driver_version", ""),
        image.substring(0, Math.min(SHORT, image.length())));
  }

  /// As `chromium 150.0.1, driver 1.62.0, image 4d5e6f708192`.
  public String words() {
    return Stream.of(
            "%s %s".formatted(browser, browserVersion).strip(),
            driver.isEmpty() ? "" : "driver " + driver,
            image.isEmpty() ? "" : "image " + image)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
