package dev.scene.launch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// How pixels are compared, beside what [LaunchConfig] says.
@ConfigMapping(prefix = "scene.diff")
public interface DiffConfig {
  /// How far every channel of two pixels may lie apart while they still count as equal.
  @WithDefault("0")
  @Min(0) @Max(255) int pixelTolerance();
}
