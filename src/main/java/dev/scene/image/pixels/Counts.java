package dev.scene.image.pixels;

import dev.scene.image.png.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Where every pixel of the union canvas went; the seven add up to its pixels.
///
/// @param equal same value in both, or fully transparent in both, or on a corner of the canvas that
///   neither picture covers
/// @param belowThreshold differs less than the perceptual threshold
/// @param antiAliased differs, but only smooths an edge; always 0 when anti-aliasing counts
/// @param noise differs, but only as rendering does between two captures; always 0 when noise
///   counts
/// @param changed differs for the eye
/// @param added has no partner in the expected picture
/// @param removed has no partner in the actual picture; rows whose place on the canvas is taken by
///   inserted ones are counted once, as added
public record Counts(
    long equal,
    long belowThreshold,
    long antiAliased,
    long noise,
    long changed,
    long added,
    long removed) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// Pixels of the union canvas.
  public long total() {
    return equal + exact();
  }

  /// Pixels that are not exactly equal, seen or not.
  public long exact() {
    return belowThreshold + antiAliased + noise + differing();
  }

  /// Pixels that count as a difference: changed, added and removed.
  public long differing() {
    return changed + added + removed;
  }

  /// Share of [#differing()] in the canvas, 4 decimals, half up.
  ///
  /// One pixel on a large page rounds to 0.0000: ask the counts whether anything differs.
  public BigDecimal percent() {
    return BigDecimal.valueOf(differing())
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(total()), 4, RoundingMode.HALF_UP);
  }

  /// The same, with everything above the threshold as changed.
  public Counts withoutExcuses() {
    return new Counts(equal, belowThreshold, 0, 0, antiAliased + noise + changed, added, removed);
  }

  public static Counts allEqual(Size size) {
    return new Counts(size.pixels(), 0, 0, 0, 0, 0, 0);
  }
}
