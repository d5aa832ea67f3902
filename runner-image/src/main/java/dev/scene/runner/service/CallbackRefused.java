package dev.scene.runner.service;

/// The service answered, and the answer is no: asking again would change nothing.
public final class CallbackRefused extends RuntimeException {
  private final int status;

  public CallbackRefused(int status, String message) {
    super(message);
    this.status = status;
  }

  public int status() {
    return status;
  }

  /// Whether this execution is no longer ours: another attempt or result stands, or it is gone.
  public boolean meansDrop() {
    return status == 401 || status == 404 || status == 409;
  }
}
