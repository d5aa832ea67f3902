package dev.scene.image;

/// A step of the comparison whose time is told.
public enum Stage {
  /// Same bytes? If not, both headers and the limits.
  HEADER,
  /// PNG bytes to pixels, both pictures.
  DECODE,
  /// Judging every pixel.
  PIXELS,
  /// Boxes around what changed.
  REGIONS,
  /// Drawing diff and heatmap.
  PICTURES
}
