package dev.scene.review;

/// What became of a run as a whole; computed from its executions, never stored.
public enum RunVerdict {
  /// Nothing in it asks for a verdict.
  NONE,
  PENDING,
  APPROVED,
  REJECTED
}
