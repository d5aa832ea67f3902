package dev.scene.image;

/// A step of the comparison whose time is told.
public enum Stage {
  /// Same bytes? If not, both headers and the limits.
  HEADER,
  /// PNG bytes to pixels, both pictures.
  DECODE,
  /// Finding the partner of every row.
  ALIGN,
  /// Judging every pixel that differs from its partner.
  PIXELS,
  /// Telling rendering noise from change.
  NOISE,
  /// Boxes around what changed.
  REGIONS,
  /// The key of the change.
  FINGERPRINT,
  /// Drawing diff and heatmap.
  PICTURES
}
