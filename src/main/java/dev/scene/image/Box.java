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

  /// Grows over a rectangle, without a pixel more.
  void cover(int x, int y, int width, int height) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width - 1);
    bottom = Math.max(bottom, y + height - 1);
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
    return right < 0 ? 0 : right - left + 1;
  }

  int height() {
    return bottom < 0 ? 0 : bottom - top + 1;
  }

  long pixels() {
    return pixels;
  }
}
