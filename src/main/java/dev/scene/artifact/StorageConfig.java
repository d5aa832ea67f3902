package dev.scene.artifact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// How much of the disk is left alone.
@ConfigMapping(prefix = "scene.storage")
public interface StorageConfig {
  /// No runner is started while fewer bytes are free in the data folder.
  @WithDefault("2147483648")
  @Min(0) long minFreeBytes();

  /// The same as percent of the disk; the larger of the two counts.
  @WithDefault("10")
  @Min(0) @Max(100) int minFreePercent();
}
