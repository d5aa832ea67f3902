package dev.scene.launch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// What holds for executions whose task or batch says nothing of its own.
@ConfigMapping(prefix = "scene.defaults")
public interface LaunchConfig {
  /// How far two colours may lie apart and still count as equal, 0 to 1.
  @WithDefault("0.1")
  double pixelThreshold();

  /// Whether pixels that only smooth an edge do not count.
  @WithDefault("true")
  boolean ignoreAntiAliasing();

  /// Whether pixels that differ only as rendering does between two captures do not count.
  @WithDefault("true")
  boolean ignoreNoise();

  /// Whether rows are compared with the rows they belong to, wherever these went.
  @WithDefault("true")
  boolean alignRows();

  /// Percent of a picture up to which a difference is minor.
  @WithDefault("1")
  double executionDiffThreshold();

  /// Percent up to which the average difference of a run is minor.
  @WithDefault("1")
  double runDiffThreshold();

  /// Time to open a page.
  @WithDefault("30s")
  Duration navigationTimeout();

  /// Time for one action or script in a page.
  @WithDefault("10s")
  Duration actionTimeout();

  /// Time for a whole execution.
  @WithDefault("2m")
  Duration executionTimeout();

  /// Executions that one run may have.
  @WithDefault("10000")
  @Min(1) @Max(100000) int maxExecutions();
}
