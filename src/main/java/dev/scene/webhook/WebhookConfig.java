package dev.scene.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;

/// Settings of webhooks.
@ConfigMapping(prefix = "scene.webhook")
public interface WebhookConfig {
  /// Take endpoints without TLS too. Whoever is on the way can read what is sent then.
  @WithDefault("false")
  boolean allowHttp();

  /// Take endpoints in private networks and on this machine. Link-local and metadata addresses are
  /// never taken.
  @WithDefault("false")
  boolean allowPrivate();

  /// Time to connect.
  @WithDefault("5s")
  Duration connectTimeout();

  /// Time for a whole attempt, the answer included.
  @WithDefault("15s")
  Duration timeout();

  /// Waits before each further attempt, each up to a fifth longer; there are as many attempts more.
  @WithDefault("15s,60s,5m,20m")
  List<Duration> retryDelays();

  /// Attempts at one webhook at a time, of each node. One whose last attempt failed gets two.
  @WithDefault("8")
  @Min(1) @Max(64) int concurrency();

  /// A webhook to which nothing could be delivered for so long is disabled.
  @WithDefault("5d")
  Duration disableAfter();

  /// How long the old secret still signs after a new one was made.
  @WithDefault("24h")
  Duration secretOverlap();

  /// How long deliveries and events are kept.
  @WithDefault("30d")
  Duration keep();
}
