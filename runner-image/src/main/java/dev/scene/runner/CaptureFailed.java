package dev.scene.runner;

/// An execution cannot give the screenshot that was asked for; the message says what was tried, why
/// it failed and what to do.
final class CaptureFailed extends RuntimeException {
  private final Reason reason;

  CaptureFailed(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
