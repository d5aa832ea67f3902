package dev.scene.webhook;

import java.time.Duration;
import java.util.List;

/// Settings for tests that need no service.
public record Settings(boolean allowHttp, boolean allowPrivate, Duration timeout)
    implements WebhookConfig {
  public static final Settings STRICT = new Settings(false, false, Duration.ofSeconds(2));
  public static final Settings OPEN = new Settings(true, true, Duration.ofSeconds(2));

  @Override
  public Duration connectTimeout() {
    return Duration.ofSeconds(1);
  }

  @Override
  public List<Duration> retryDelays() {
    return List.of(Duration.ofSeconds(15), Duration.ofSeconds(60));
  }

  @Override
  public int concurrency() {
    return 4;
  }

  @Override
  public Duration disableAfter() {
    return Duration.ofDays(5);
  }

  @Override
  public Duration secretOverlap() {
    return Duration.ofHours(24);
  }

  @Override
  public Duration keep() {
    return Duration.ofDays(30);
  }
}
