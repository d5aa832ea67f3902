package dev.scene.settings;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What holds now. Runs keep what held when they were launched.
///
/// @param sceneHostUrl where people open the service; null when nobody said
/// @param runnerCallbackUrl where runners reach it; null when nobody said
/// @param runTimeoutSeconds 0 for none
/// @param cookieBannerSelectors beside those that are known
/// @param baselineRetention 0 keeps all
/// @param artifactRetentionDays 0 keeps all
public record Values(
    List<String> browsers,
    List<WindowSize> viewports,
    TimeDisplay displayTimezone,
    @Nullable String sceneHostUrl,
    @Nullable String runnerCallbackUrl,
    int maxConcurrentExecutions,
    int maxConcurrentExecutionsPerRun,
    int runTimeoutSeconds,
    int maxAttempts,
    int capturePostWaitMs,
    CookieBanners cookieBanners,
    List<String> cookieBannerSelectors,
    boolean stopAnimations,
    int diffPixelTolerance,
    int baselineRetention,
    int artifactRetentionDays) {
  private static final int MOST_RUNNERS = 4;

  /// What the environment and the built-in defaults say.
  public static Values of(SettingsConfig config) {
    int most =
        config
            .maxConcurrentExecutions()
            .orElse(Math.min(Runtime.getRuntime().availableProcessors() + 1, MOST_RUNNERS));
    return new Values(
        config.browsers(),
        config.viewports(),
        config.displayTimezone(),
        config.hostUrl().orElse(null),
        config.callbackUrl().orElse(null),
        most,
        config.maxConcurrentExecutionsPerRun().orElse(most),
        config.runTimeoutSeconds(),
        config.maxAttempts(),
        config.capturePostWaitMs(),
        config.cookieBanners(),
        config.cookieBannerSelectors().orElse(List.of()),
        config.stopAnimations(),
        config.diffPixelTolerance(),
        config.baselineRetention(),
        config.artifactRetentionDays());
  }

  public Optional<String> hostUrl() {
    return Optional.ofNullable(sceneHostUrl);
  }

  public Optional<String> callbackUrl() {
    return Optional.ofNullable(runnerCallbackUrl);
  }

  /// Executions at work at once, over all runs.
  public int cap() {
    return maxConcurrentExecutions;
  }

  /// Executions of one run at work at once.
  public int capOfRun() {
    return Math.min(maxConcurrentExecutions, maxConcurrentExecutionsPerRun);
  }
}
