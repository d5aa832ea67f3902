package dev.scene.artifact;

/// What a stored file shows.
public enum ArtifactType {
  SCREENSHOT,
  /// The capture before the last one, where they never agreed.
  UNSTABLE,
  BASELINE,
  DIFF,
  HEATMAP,
  REFERENCE,
  REFERENCE_DIFF,
  REFERENCE_HEATMAP,
  THUMBNAIL,
  TRACE,
  VIDEO,
  CONSOLE,
  HAR,
  DOM,
  RESULT
}
