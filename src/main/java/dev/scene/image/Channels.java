package dev.scene.image;

/// Arithmetic on the four channels of ARGB colours.
final class Channels {
  private Channels() {}

  /// Whether no channel of the two is further apart than this.
  static boolean within(int one, int other, int distance) {
    return distance > 0
        && close(one, other, 0, distance)
        && close(one, other, 8, distance)
        && close(one, other, 16, distance)
        && close(one, other, 24, distance);
  }

  private static boolean close(int one, int other, int shift, int distance) {
    return Math.abs((one >>> shift & 0xFF) - (other >>> shift & 0xFF)) <= distance;
  }
}
