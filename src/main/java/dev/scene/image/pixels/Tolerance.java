package dev.scene.image.pixels;

import dev.scene.image.rows.YiqDelta;

/// How far two colours may be apart before anybody is told.
///
/// @param limit the largest YIQ delta that is tolerated
/// @param distance the largest distance of every channel that is tolerated, from 0 to 255
public record Tolerance(double limit, int distance) {

  public static Tolerance of(Options options) {
    return new Tolerance(
        YiqDelta.LARGEST * options.threshold() * options.threshold(), options.tolerance());
  }

  public boolean allows(int one, int other) {
    return allows(one, other, YiqDelta.between(one, other));
  }

  /// As before, when the delta is known.
  public boolean allows(int one, int other, double delta) {
    return delta <= limit || (distance > 0 && within(one, other));
  }

  private boolean within(int one, int other) {
    return close(one, other, 0)
        && close(one, other, 8)
        && close(one, other, 16)
        && close(one, other, 24);
  }

  private boolean close(int one, int other, int shift) {
    return Math.abs((one >>> shift & 0xFF) - (other >>> shift & 0xFF)) <= distance;
  }
}
