package dev.scene.image.pixels;

/// A box in which nothing counts, on both pictures, in pixels from the top left.
public record Ignored(int x, int y, int width, int height) {
  /// Refuses a box without an area or beyond the top left.
  public Ignored {
    if (x < 0 || y < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "The ignored box %d,%d,%d,%d has no place on a picture; it takes x and y from 0 and a width and height from 1."
              .formatted(x, y, width, height));
    }
  }
}
