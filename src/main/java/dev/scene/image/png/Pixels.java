package dev.scene.image.png;

/// A decoded picture: one ARGB int a pixel, row by row, colour not multiplied by alpha.
///
/// A fully transparent pixel is always 0, so that a hidden colour can neither differ nor matter.
/// The array is shared, not copied.
public final class Pixels {
  private final Size size;
  private final int[] argb;

  public Pixels(Size size, int[] argb) {
    this.size = size;
    this.argb = argb;
  }

  public Size size() {
    return size;
  }

  public int[] argb() {
    return argb;
  }

  public int at(int x, int y) {
    return argb[y * size.width() + x];
  }
}
