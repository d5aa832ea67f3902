package dev.scene.image;

import java.util.List;

/// Tells whether a pixel lies in a box that does not count, on either picture.
final class IgnoredBoxes {
  private final List<Ignored> boxes;

  IgnoredBoxes(List<Ignored> boxes) {
    this.boxes = boxes;
  }

  boolean hold(int x, int expectedY, int actualY) {
    for (Ignored box : boxes) {
      if (x >= box.x()
          && x - box.x() < box.width()
          && (spans(box, expectedY) || spans(box, actualY))) {
        return true;
      }
    }
    return false;
  }

  private static boolean spans(Ignored box, int y) {
    return y >= box.y() && y - box.y() < box.height();
  }
}
