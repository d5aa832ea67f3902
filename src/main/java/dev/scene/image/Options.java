package dev.scene.image;

/// How a pair is compared.
///
/// @param threshold perceptual threshold from 0 (every shade counts) to 1 (nothing counts), as in
///   pixelmatch: a pixel counts when its YIQ delta is above 35215 × threshold²
/// @param ignoreAntiAliasing pixels that only smooth an edge do not count as changed
/// @param pictures diff and heatmap are drawn; the numbers are the same without them
public record Options(double threshold, boolean ignoreAntiAliasing, boolean pictures) {
  /// Threshold 0.1, anti-aliasing ignored, pictures drawn.
  public static final Options DEFAULT = new Options(0.1, true, true);

  /// Refuses a threshold outside 0 to 1.
  public Options {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "The perceptual threshold is %s; it must lie from 0 to 1.".formatted(threshold));
    }
  }

  /// The same with another threshold.
  public Options withThreshold(double other) {
    return new Options(other, ignoreAntiAliasing, pictures);
  }

  /// The same, but anti-aliased pixels count as changed.
  public Options countingAntiAliasing() {
    return new Options(threshold, false, pictures);
  }

  /// The same, but only numbers are wanted.
  public Options withoutPictures() {
    return new Options(threshold, ignoreAntiAliasing, false);
  }
}
