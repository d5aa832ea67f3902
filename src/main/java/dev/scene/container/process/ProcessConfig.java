package dev.scene.container.process;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// Which browsers runners use that are processes.
@ConfigMapping(prefix = "scene")
public interface ProcessConfig {
  /// The Chromium of runners that are processes. Without it one is looked for in the usual places.
  Optional<String> chromium();

  /// The Firefox of runners that are processes. Without it one is looked for on the path.
  Optional<String> firefox();
}
