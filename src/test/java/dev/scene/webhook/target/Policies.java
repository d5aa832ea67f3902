package dev.scene.webhook.target;

import dev.scene.platform.net.Names;
import dev.scene.webhook.WebhookConfig;

/// Makes policies for tests of other packages.
public final class Policies {
  /// The port of the service that the policy protects.
  public static final int OWN_PORT = 8080;

  private Policies() {}

  public static TargetPolicy of(WebhookConfig config, Names names) {
    return new TargetPolicy(config, names, () -> OWN_PORT);
  }
}
