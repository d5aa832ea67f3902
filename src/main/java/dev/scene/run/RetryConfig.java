package dev.scene.run;

import dev.scene.run.state.RetryPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// How often an execution is tried that was lost to the infrastructure: its container died or
/// vanished. What a page did wrong is never tried again.
@ConfigMapping(prefix = "scene.retry")
public interface RetryConfig {
  /// Attempts of one execution in all.
  @WithDefault("3")
  @Min(1) @Max(10) int attempts();

  /// The wait before the second attempt; before each further one it is four times as long. Half of
  /// it is left to chance, so that many do not begin again at once.
  @WithDefault("2s")
  Duration delay();

  default RetryPolicy policy() {
    return new RetryPolicy(attempts(), delay());
  }
}
