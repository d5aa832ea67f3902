package dev.scene.image;

import dev.scene.image.png.Size;

/// The kind of every pixel of the canvas, counted on the way; 1 byte a pixel.
final class Mask {
  private final Size size;
  private final byte[] kinds;
  private final long[] counts = new long[Kind.values().length];
  private final Grid grid;
  private double maxDelta;

  Mask(Size size) {
    this.size = size;
    this.kinds = new byte[Math.toIntExact(size.pixels())];
    this.grid = Grid.over(size);
  }

  /// Equal pixels need no mark, only to be counted.
  void equal(long pixels) {
    counts[Kind.EQUAL.code] += pixels;
  }

  void mark(int x, int y, Kind kind, double delta) {
    kinds[y * size.width() + x] = kind.code;
    counts[kind.code]++;
    if (kind.differs) {
      grid.heat(x, y, delta);
    }
  }

  /// Remembers the largest, counted or not.
  void delta(double delta) {
    maxDelta = Math.max(maxDelta, delta);
  }

  boolean differsAt(int x, int y) {
    return Kind.differs(kinds[y * size.width() + x]);
  }

  Size size() {
    return size;
  }

  byte[] kinds() {
    return kinds;
  }

  Grid grid() {
    return grid;
  }

  double maxDelta() {
    return maxDelta;
  }

  Counts counts() {
    return new Counts(
        counts[Kind.EQUAL.code],
        counts[Kind.BELOW_THRESHOLD.code],
        counts[Kind.ANTI_ALIASED.code],
        0,
        counts[Kind.CHANGED.code],
        counts[Kind.ADDED.code],
        counts[Kind.REMOVED.code]);
  }
}
