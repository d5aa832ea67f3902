package dev.scene.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.OptionalInt;

/// How executions are given out.
@ConfigMapping(prefix = "scene")
public interface QueueConfig {
  /// Executions at work at once, over all runs. Without it as many as there are cores, at most 4.
  @Min(1) @Max(32) OptionalInt maxConcurrentExecutions();

  /// Executions of one run at work at once. Without it as many as over all runs.
  @Min(1) @Max(32) OptionalInt maxConcurrentExecutionsPerRun();

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

  default int cap() {
    return maxConcurrentExecutions()
        .orElse(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4));
  }

  default int capOfRun() {
    return Math.min(cap(), maxConcurrentExecutionsPerRun().orElse(cap()));
  }
}
