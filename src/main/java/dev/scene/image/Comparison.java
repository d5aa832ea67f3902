package dev.scene.image;

import dev.scene.image.png.Size;
import java.util.Map;
import java.util.Optional;

/// What the comparison of a pair found.
///
/// @param pictures there when something differs and pictures were asked for
/// @param millis how long each stage took; a stage that was not needed is missing
public record Comparison(
    Verdict verdict,
    Size expected,
    Size actual,
    Difference difference,
    Optional<Pictures> pictures,
    Map<Stage, Double> millis) {

  /// A pair without any difference, of this size both.
  public static Comparison identical(Size size, Map<Stage, Double> millis) {
    return new Comparison(
        Verdict.IDENTICAL, size, size, Difference.none(size), Optional.empty(), millis);
  }

  /// The canvas compared: the smallest that holds both pictures, anchored at the top left.
  public Size canvas() {
    return expected.union(actual);
  }
}
