package dev.scene.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be set; its name in lower case is its field in JSON.
public enum Setting {
  BROWSERS("scene.browsers", Kind.TEXTS),
  VIEWPORTS("scene.viewports", Kind.SIZES),
  DISPLAY_TIMEZONE("scene.display-timezone", "utc", "local"),
  SCENE_HOST_URL("scene.host-url", Kind.TEXT),
  RUNNER_CALLBACK_URL("scene.runner.callback-base-url", Kind.TEXT),
  MAX_CONCURRENT_EXECUTIONS("scene.max-concurrent-executions", Kind.WHOLE),
  MAX_CONCURRENT_EXECUTIONS_PER_RUN("scene.max-concurrent-executions-per-run", Kind.WHOLE),
  RUN_TIMEOUT_SECONDS("scene.run-timeout-seconds", Kind.WHOLE),
  MAX_ATTEMPTS("scene.retry.attempts", Kind.WHOLE),
  CAPTURE_POST_WAIT_MS("scene.capture.delay-ms", Kind.WHOLE),
  COOKIE_BANNERS("scene.capture.cookie-banners", "keep", "hide", "click"),
  COOKIE_BANNER_SELECTORS("scene.capture.cookie-banner-selectors", Kind.TEXTS),
  STOP_ANIMATIONS("scene.capture.stop-animations", Kind.SWITCH),
  DIFF_PIXEL_TOLERANCE("scene.diff.pixel-tolerance", Kind.WHOLE),
  BASELINE_RETENTION("scene.retention.baselines", Kind.WHOLE),
  ARTIFACT_RETENTION_DAYS("scene.retention.artifact-days", Kind.WHOLE);

  private final String property;
  private final Kind kind;
  private final String words;

  Setting(String property, Kind kind) {
    this.property = property;
    this.kind = kind;
    this.words = "";
  }

  Setting(String property, String... words) {
    this.property = property;
    this.kind = Kind.TEXT;
    this.words = String.join(" ", words);
  }

  /// The one with this field.
  public static Optional<Setting> of(String field) {
    return Arrays.stream(values()).filter(it -> it.field().equals(field)).findFirst();
  }

  /// Its name in JSON.
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The variable of the environment that goes before what people set.
  public String variable() {
    return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  String property() {
    return property;
  }

  Kind kind() {
    return kind;
  }

  /// The words that it may be; any where there are none.
  List<String> words() {
    return words.isEmpty() ? List.of() : List.of(words.split(" "));
  }
}
