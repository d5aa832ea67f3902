package dev.scene.catalog.capture;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How pages are captured where task, page and project say nothing. A language, a clock and a
/// random seed are the same on every host, so that a page looks the same wherever Scene runs.
@ConfigMapping(prefix = "scene.capture")
public interface CaptureConfig {
  /// Device pixels for each CSS pixel.
  @WithDefault("1")
  @DecimalMin("1") @DecimalMax("4") double scaleFactor();

  /// The browser's language, as a language tag.
  @WithDefault("en-US")
  String locale();

  /// The browser's time zone, by its IANA name.
  @WithDefault("UTC")
  String timezone();

  /// What pages are told that people prefer.
  @WithDefault("light")
  Device.ColorScheme colorScheme();

  /// Whether pages are told that people want little motion.
  @WithDefault("true")
  boolean reducedMotion();

  /// What the pages' clock says; without it the real time.
  Optional<Instant> fixedTime();

  /// What `Math.random` is seeded with; without it nothing is.
  Optional<Long> randomSeed();

  /// Hosts to which no request goes.
  Optional<List<String>> blockedHosts();

  /// Whether certificates that can't be trusted are taken.
  @WithDefault("false")
  boolean ignoreHttpsErrors();

  /// When a page counts as loaded. Not `networkidle`, which a page that polls never reaches.
  @WithDefault("load")
  Loading.WaitUntil waitUntil();

  /// Whether an answer of 400 or above is captured like any other.
  @WithDefault("false")
  boolean acceptHttpErrors();

  /// Whether a page is scrolled through once, so that late content loads.
  @WithDefault("true")
  boolean autoScroll();

  /// Whether lazy images load at once.
  @WithDefault("true")
  boolean forceLazy();

  /// How often a page is captured at most until two captures agree.
  @WithDefault("5")
  @Min(Loading.FEWEST_CAPTURES) @Max(Loading.MOST_CAPTURES) int settleCaptures();

  /// Whether videos and animated pictures stand still.
  @WithDefault("true")
  boolean pauseMedia();

  /// Whether scrollbars are hidden.
  @WithDefault("true")
  boolean hideScrollbars();

  /// Whether what sticks to the window is fixed to its place on the page.
  @WithDefault("false")
  boolean unstick();

  /// When the browser's trace is kept.
  @WithDefault("on_failure")
  Evidence.Keep trace();

  /// When a video is kept.
  @WithDefault("off")
  Evidence.Keep video();

  /// Whether the log of the network is kept.
  @WithDefault("true")
  boolean har();

  /// Whether the elements of the page are kept.
  @WithDefault("true")
  boolean dom();
}
