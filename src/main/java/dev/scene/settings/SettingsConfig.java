package dev.scene.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What can be set on the page of the settings too, and holds there where it is not set here.
@ConfigMapping(prefix = "scene")
public interface SettingsConfig {
  /// The browsers that tasks may choose from, among those that the runners have.
  @WithDefault("chromium,firefox,webkit")
  List<String> browsers();

  /// The window sizes that are offered; a task may name others.
  @WithDefault(
      "1920x1080,1680x1050,1536x864,1440x900,1366x768,1280x800,1024x768,820x1180,768x1024,430x932,390x844,360x640")
  List<WindowSize> viewports();

  /// In which zone times are shown: `utc`, or `local` for that of whoever looks.
  @WithDefault("utc")
  TimeDisplay displayTimezone();

  /// Address under which people open the service, for links that leave it. Without it the port on
  /// localhost is named.
  Optional<String> hostUrl();

  /// Address under which runners reach the service. Without it the host's gateway and the service's
  /// own port.
  @WithName("runner.callback-base-url")
  Optional<String> callbackUrl();

  /// Executions at work at once, over all runs. Without it one more than there are cores, since a
  /// runner waits for its page half of its time; at most 4.
  @Min(1) @Max(32) OptionalInt maxConcurrentExecutions();

  /// Executions of one run at work at once. Without it as many as over all runs.
  @Min(1) @Max(32) OptionalInt maxConcurrentExecutionsPerRun();

  /// Seconds for a whole run, from its first start; what is not over by then is cancelled. 0 for
  /// none.
  @WithDefault("21600")
  @Min(0) @Max(Chosen.LONGEST_RUN) int runTimeoutSeconds();

  /// Attempts of one execution in all.
  @WithName("retry.attempts")
  @WithDefault("3")
  @Min(1) @Max(10) int maxAttempts();

  /// A fixed wait before a page is settled. None is needed: settling looks at the page itself.
  @WithName("capture.delay-ms")
  @WithDefault("0")
  @Min(0) @Max(Chosen.LONGEST_WAIT) int capturePostWaitMs();

  /// What becomes of cookie banners.
  @WithName("capture.cookie-banners")
  @WithDefault("keep")
  CookieBanners cookieBanners();

  /// Where they are looked for, beside the places that are known.
  @WithName("capture.cookie-banner-selectors")
  Optional<List<String>> cookieBannerSelectors();

  /// Whether animations and transitions are ended.
  @WithName("capture.stop-animations")
  @WithDefault("true")
  boolean stopAnimations();

  /// How far every channel of two pixels may lie apart while they still count as equal.
  @WithName("diff.pixel-tolerance")
  @WithDefault("0")
  @Min(0) @Max(255) int diffPixelTolerance();

  /// The newest baselines of each batch that are kept; 0 keeps all.
  @WithName("retention.baselines")
  @WithDefault("0")
  @Min(0) @Max(1000) int baselineRetention();

  /// Days after which traces, videos and logs of a run go, its pictures staying; 0 keeps them.
  @WithName("retention.artifact-days")
  @WithDefault("0")
  @Min(0) @Max(3650) int artifactRetentionDays();
}
