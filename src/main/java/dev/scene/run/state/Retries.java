package dev.scene.run;

import dev.scene.run.state.RetryPolicy;
import dev.scene.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;

/// How often and when another attempt follows, as it holds at this moment.
@ApplicationScoped
class Retries {
  private final RetryConfig config;
  private final Settings settings;

  Retries(RetryConfig config, Settings settings) {
    this.config = config;
    this.settings = settings;
  }

  RetryPolicy policy() {
    return new RetryPolicy(settings.now().maxAttempts(), config.delay());
  }
}
