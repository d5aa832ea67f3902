package dev.scene.webhook.target;

import java.net.UnknownHostException;

/// A name leads where no webhook may go. The message is for people, and says what to do.
public final class TargetRefused extends UnknownHostException {
  public TargetRefused(String message) {
    super(message);
  }
}
