package dev.scene.image.pixels;

import java.util.List;

/// How a pair is compared.
///
/// @param threshold perceptual threshold from 0 (every shade counts) to 1 (nothing counts), as in
///   pixelmatch: a pixel counts when its YIQ delta is above 35215 × threshold²
/// @param tolerance a pixel whose channels all differ by no more than this counts as below the
///   threshold; 0 to 255
/// @param ignoreAntiAliasing pixels that only smooth an edge do not count as changed
/// @param ignoreNoise pixels that differ only as rendering does between two captures do not count
///   as changed
/// @param align rows are compared with the rows they belong to, wherever these went; otherwise with
///   the rows at the same height
/// @param ignored boxes in which every pixel counts as equal
/// @param pictures diff and heatmap are drawn; the numbers are the same without them
public record Options(
    double threshold,
    int tolerance,
    boolean ignoreAntiAliasing,
    boolean ignoreNoise,
    boolean align,
    List<Ignored> ignored,
    boolean pictures) {
  /// Threshold 0.1, no tolerance, anti-aliasing and noise ignored, rows aligned, pictures drawn.
  public static final Options DEFAULT = new Options(0.1, 0, true, true, true, List.of(), true);

  /// Refuses a threshold outside 0 to 1 and a tolerance outside 0 to 255.
  public Options {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "The perceptual threshold is %s; it must lie from 0 to 1.".formatted(threshold));
    }
    if (tolerance < 0 || tolerance > 255) {
      throw new IllegalArgumentException(
          "The pixel tolerance is %d; it must lie from 0 to 255.".formatted(tolerance));
    }
    ignored = List.copyOf(ignored);
  }

  /// The same with another threshold.
  public Options withThreshold(double other) {
    return new Options(other, tolerance, ignoreAntiAliasing, ignoreNoise, align, ignored, pictures);
  }

  /// The same with another tolerance.
  public Options withTolerance(int other) {
    return new Options(threshold, other, ignoreAntiAliasing, ignoreNoise, align, ignored, pictures);
  }

  /// The same with other boxes in which nothing counts.
  public Options ignoring(List<Ignored> boxes) {
    return new Options(
        threshold, tolerance, ignoreAntiAliasing, ignoreNoise, align, boxes, pictures);
  }

  /// The same, but anti-aliased pixels count as changed.
  public Options countingAntiAliasing() {
    return new Options(threshold, tolerance, false, ignoreNoise, align, ignored, pictures);
  }

  /// The same, but noise counts as changed.
  public Options countingNoise() {
    return new Options(threshold, tolerance, ignoreAntiAliasing, false, align, ignored, pictures);
  }

  /// The same, but every row is compared with the one at the same height.
  public Options inPlace() {
    return new Options(
        threshold, tolerance, ignoreAntiAliasing, ignoreNoise, false, ignored, pictures);
  }

  /// The same, but only numbers are wanted.
  public Options withoutPictures() {
    return new Options(
        threshold, tolerance, ignoreAntiAliasing, ignoreNoise, align, ignored, false);
  }
}
