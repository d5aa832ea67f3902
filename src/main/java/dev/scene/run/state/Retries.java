package dev.scene.run.state;

import dev.scene.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;

/// How often and when another attempt follows, as it holds at this moment.
@ApplicationScoped
public class Retries {
  private final RetryConfig config;
  private final Settings settings;

  Retries(RetryConfig config, Settings settings) {
    this.config = config;
    this.settings = settings;
  }

  public RetryPolicy policy() {
    return new RetryPolicy(settings.now().maxAttempts(), config.delay());
  }
}
