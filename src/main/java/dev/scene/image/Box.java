package dev.scene.image;

/// A rectangle that grows around pixels.
final class Box {
  private int left = Integer.MAX_VALUE;
  private int top = Integer.MAX_VALUE;
  private int right = -1;
  private int bottom = -1;
  private long pixels;

  void add(int x, int y) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
    pixels++;
  }

  void add(Box other) {
    left = Math.min(left, other.left);
    top = Math.min(top, other.top);
    right = Math.max(right, other.right);
    bottom = Math.max(bottom, other.bottom);
    pixels += other.pixels;
  }

  /// Whether no more than so many pixels lie between the two, across and down.
  boolean near(Box other, int gap) {
    return left <= other.right + gap
        && other.left <= right + gap
        && top <= other.bottom + gap
        && other.top <= bottom + gap;
  }

  int left() {
    return left;
  }

  int top() {
    return top;
  }

  int width() {
    return right - left + 1;
  }

  int height() {
    return bottom - top + 1;
  }

  long pixels() {
    return pixels;
  }
}
