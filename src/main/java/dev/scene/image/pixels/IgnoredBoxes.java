package dev.scene.image.pixels;

import dev.scene.image.png.Size;
import java.util.List;

/// Tells whether a pixel lies in a box that does not count, on either picture.
final class IgnoredBoxes {
  private final List<Ignored> boxes;

  IgnoredBoxes(List<Ignored> boxes) {
    this.boxes = boxes;
  }

  /// Whether the pixel of this column counts in neither of the two rows that are compared.
  boolean hold(int x, int expectedY, int actualY) {
    for (Ignored box : boxes) {
      if (spans(box.x(), box.width(), x)
          && (spans(box.y(), box.height(), expectedY) || spans(box.y(), box.height(), actualY))) {
        return true;
      }
    }
    return false;
  }

  boolean none() {
    return boxes.isEmpty();
  }

  /// How many pixels of a picture that are beyond a part of it lie in a box.
  long pixels(Size size, Size beyond) {
    if (boxes.isEmpty() || size.equals(beyond)) {
      return 0;
    }
    long pixels = 0;
    for (int y = 0; y < size.height(); y++) {
      for (int x = y < beyond.height() ? beyond.width() : 0; x < size.width(); x++) {
        pixels += hold(x, y, y) ? 1 : 0;
      }
    }
    return pixels;
  }

  private static boolean spans(int from, int length, int at) {
    return at >= from && at - from < length;
  }
}
