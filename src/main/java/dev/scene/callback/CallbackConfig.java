package dev.scene.callback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/// What is taken from runners.
@ConfigMapping(prefix = "scene")
public interface CallbackConfig {
  /// How long a heartbeat keeps an execution with its runner.
  @WithName("queue.lease")
  @WithDefault("60s")
  Duration lease();

  /// The largest screenshot, in bytes.
  @WithName("limits.screenshot-bytes")
  @WithDefault("50000000")
  long screenshotBytes();

  /// The largest trace, in bytes.
  @WithName("limits.trace-bytes")
  @WithDefault("200000000")
  long traceBytes();

  /// The largest video, in bytes.
  @WithName("limits.video-bytes")
  @WithDefault("200000000")
  long videoBytes();

  /// The largest log of the network, in bytes.
  @WithName("limits.har-bytes")
  @WithDefault("50000000")
  long harBytes();

  /// The largest list of a page's elements, packed, in bytes.
  @WithName("limits.dom-bytes")
  @WithDefault("20000000")
  long domBytes();

  /// All files that the runner of one execution may send, in bytes.
  @WithName("limits.execution-bytes")
  @WithDefault("500000000")
  long executionBytes();

  /// The largest log, in bytes.
  @WithName("limits.log-bytes")
  @WithDefault("10000000")
  long logBytes();

  /// The largest result, in bytes.
  @WithName("limits.result-bytes")
  @WithDefault("1000000")
  int resultBytes();
}
