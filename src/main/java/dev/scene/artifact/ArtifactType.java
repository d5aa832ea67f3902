package dev.scene.artifact;

/// What a stored file shows.
public enum ArtifactType {
  SCREENSHOT,
  BASELINE,
  DIFF,
  HEATMAP,
  THUMBNAIL,
  CONSOLE,
  RESULT
}
