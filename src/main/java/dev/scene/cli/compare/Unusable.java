package dev.scene.cli.compare;

/// What the user gave cannot be used.
final class Unusable extends Exception {
  private final String reason;

  Unusable(String reason) {
    super(reason);
    this.reason = reason;
  }

  Unusable(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /// One line: what was tried, on which file, why it failed, what to do.
  String reason() {
    return reason;
  }
}
