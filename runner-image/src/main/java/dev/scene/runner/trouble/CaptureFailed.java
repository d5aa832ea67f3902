package dev.scene.runner.trouble;

/// An execution cannot give the screenshot that was asked for; the message says what was tried, why
/// it failed and what to do.
public final class CaptureFailed extends RuntimeException {
  private final Reason reason;

  public CaptureFailed(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
