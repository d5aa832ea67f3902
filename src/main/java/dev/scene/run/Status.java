package dev.scene.run;

/// Where a run or an execution stands. The last three are final: nothing leaves them.
public enum Status {
  QUEUED,
  EXECUTING,
  FINISHED,
  FAILED,
  CANCELLED;

  public boolean isFinal() {
    return this != QUEUED && this != EXECUTING;
  }

  /// Whether an execution that ended so may be started anew by hand.
  public boolean mayBeRetried() {
    return this == FAILED || this == CANCELLED;
  }
}
