package dev.scene.image.png;

/// Width and height of a picture in pixels.
public record Size(int width, int height) {
  /// Refuses a side below one pixel: there is no such picture.
  public Size {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("no picture is " + width + " × " + height + " px");
    }
  }

  /// Number of pixels.
  public long pixels() {
    return (long) width * height;
  }

  /// The smallest canvas that holds both, anchored at the top left.
  public Size union(Size other) {
    return new Size(Math.max(width, other.width), Math.max(height, other.height));
  }

  /// The part both cover, anchored at the top left.
  public Size overlap(Size other) {
    return new Size(Math.min(width, other.width), Math.min(height, other.height));
  }

  @Override
  public String toString() {
    return width + " × " + height + " px";
  }
}
