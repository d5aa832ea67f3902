package dev.scene.run.state;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How often an execution is tried that was lost to the infrastructure: its container died or
/// vanished. What a page did wrong is never tried again.
@ConfigMapping(prefix = "scene.retry")
public interface RetryConfig {
  /// The wait before the second attempt; before each further one it is four times as long. Half of
  /// it is left to chance, so that many do not begin again at once.
  @WithDefault("2s")
  Duration delay();
}
