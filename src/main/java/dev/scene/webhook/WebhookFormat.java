package dev.scene.webhook;

/// How a receiver wants to be told: in Scene's own way, by Standard Webhooks 1.0, or as a message
/// for Slack, which is not signed.
public enum WebhookFormat {
  SCENE,
  STANDARD,
  SLACK;

  public boolean isSigned() {
    return this != SLACK;
  }
}
