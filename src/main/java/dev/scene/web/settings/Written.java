package dev.scene.web.settings;

import dev.scene.settings.Setting;
import dev.scene.settings.Values;
import dev.scene.settings.WindowSize;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Writes what is set as it stands in fields: a line for each element of a list.
final class Written {
  private Written() {}

  static List<String> of(Setting setting, Values values) {
    return switch (setting) {
      case BROWSERS -> values.browsers();
      case VIEWPORTS -> values.viewports().stream().map(WindowSize::toString).toList();
      case COOKIE_BANNER_SELECTORS -> values.cookieBannerSelectors();
      default -> List.of(one(setting, values));
    };
  }

  private static String one(Setting setting, Values values) {
    return switch (setting) {
      case DISPLAY_TIMEZONE -> word(values.displayTimezone());
      case COOKIE_BANNERS -> word(values.cookieBanners());
      case STOP_ANIMATIONS -> String.valueOf(values.stopAnimations());
      case SCENE_HOST_URL -> Objects.requireNonNullElse(values.sceneHostUrl(), "");
      case RUNNER_CALLBACK_URL -> Objects.requireNonNullElse(values.runnerCallbackUrl(), "");
      default -> String.valueOf(number(setting, values));
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static int number(Setting setting, Values values) {
    return switch (setting) {
      case MAX_CONCURRENT_EXECUTIONS -> values.maxConcurrentExecutions();
      case MAX_CONCURRENT_EXECUTIONS_PER_RUN -> values.maxConcurrentExecutionsPerRun();
      case RUN_TIMEOUT_SECONDS -> values.runTimeoutSeconds();
      case MAX_ATTEMPTS -> values.maxAttempts();
      case CAPTURE_POST_WAIT_MS -> values.capturePostWaitMs();
      case DIFF_PIXEL_TOLERANCE -> values.diffPixelTolerance();
      case BASELINE_RETENTION -> values.baselineRetention();
      case ARTIFACT_RETENTION_DAYS -> values.artifactRetentionDays();
      default -> throw new IllegalArgumentException(setting + " is no number");
    };
  }
}
