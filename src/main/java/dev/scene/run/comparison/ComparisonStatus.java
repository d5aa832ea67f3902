package dev.scene.run.comparison;

/// How far the comparison of an execution is. `NONE`: there is nothing to compare, as in a
/// recording run, or the capture is not done.
public enum ComparisonStatus {
  NONE,
  PENDING,
  DONE,
  NO_BASELINE,
  FAILED
}
