package dev.scene.catalog;

/// A part of a picture, in pixels from its top left.
public record Box(int x, int y, int width, int height) {
  /// The longest side that a picture can have.
  public static final int LARGEST = 32_767;

  /// Whether a picture could have it.
  public boolean withinLimits() {
    return isWithin(0, x) && isWithin(0, y) && isWithin(1, width) && isWithin(1, height);
  }

  private static boolean isWithin(int least, int pixels) {
    return pixels >= least && pixels <= LARGEST;
  }
}
