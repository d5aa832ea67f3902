package dev.scene.run;

import java.util.List;
import java.util.Map;

/// What a comparison found; counts are pixels of the union canvas, `percent` is of it, with four
/// decimals. Every pixel is accounted for: the six counts from `equal` on add up to the union.
public record Difference(
    String verdict,
    Size expected,
    Size actual,
    double percent,
    long exact,
    Counts counts,
    double largestDelta,
    List<Region> regions,
    Map<String, Double> timingsMs) {

  /// How many pixels differ so that it can be seen.
  public long differing() {
    return counts.changed() + counts.added() + counts.removed();
  }

  /// Whether anything differs so that it can be seen, however little.
  public boolean differs() {
    return differing() > 0;
  }

  public record Size(int width, int height) {}

  public record Counts(
      long equal, long belowThreshold, long antiAliased, long changed, long added, long removed) {}

  /// A box around what differs, with the number of differing pixels in it.
  public record Region(int x, int y, int width, int height, String kind, long pixels) {}
}
