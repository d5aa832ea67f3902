package dev.scene.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How executions are given out.
@ConfigMapping(prefix = "scene")
public interface QueueConfig {
  Queue queue();

  /// How long a silent runner is waited for.
  interface Queue {
    /// A runner that was not heard of for this long is lost; it beats every 10 seconds.
    @WithDefault("60s")
    Duration lease();

    /// How far past its deadline an execution is ended from here; its runner should have done so.
    @WithDefault("15s")
    Duration overdue();

    /// How long what was asked to stop softly may take before it is killed.
    @WithDefault("15s")
    Duration stopGrace();
  }
}
