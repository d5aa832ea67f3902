package dev.scene.image;

import dev.scene.image.png.Size;
import java.util.Arrays;

/// The kind of every pixel of the canvas, 1 byte each, and what is known of its cells.
///
/// Rows are those of the actual picture; below them, as far as the expected one is taller, rows
/// that were removed.
final class Mask {
  private final Size size;
  private final byte[] kinds;
  private final long[] counts = new long[Kind.values().length];
  private final Cells cells;
  private double maxDelta;

  Mask(Size size) {
    this.size = size;
    this.kinds = new byte[Math.toIntExact(size.pixels())];
    this.cells = new Cells(size);
    counts[Kind.EQUAL.code] = size.pixels();
  }

  /// Marks a pixel that was equal until now.
  void mark(int x, int y, Kind kind) {
    kinds[y * size.width() + x] = kind.code;
    counts[Kind.EQUAL.code]--;
    counts[kind.code]++;
  }

  /// Marks neighbours in a row that were equal until now.
  void mark(int fromX, int toX, int y, Kind kind) {
    if (fromX < toX) {
      Arrays.fill(kinds, y * size.width() + fromX, y * size.width() + toX, kind.code);
      counts[Kind.EQUAL.code] -= toX - fromX;
      counts[kind.code] += toX - fromX;
    }
  }

  /// Makes the pixels of a kind within a cell changed ones; returns how many are changed then.
  int promote(int cell, Kind from) {
    int left = cell % cells.columns() * Cells.SIDE;
    int top = cell / cells.columns() * Cells.SIDE;
    int changed = 0;
    for (int y = top; y < Math.min(top + Cells.SIDE, size.height()); y++) {
      for (int x = left; x < Math.min(left + Cells.SIDE, size.width()); x++) {
        int at = y * size.width() + x;
        if (kinds[at] == from.code) {
          kinds[at] = Kind.CHANGED.code;
          counts[from.code]--;
          counts[Kind.CHANGED.code]++;
        }
        changed += kinds[at] == Kind.CHANGED.code ? 1 : 0;
      }
    }
    return changed;
  }

  byte at(int x, int y) {
    return kinds[y * size.width() + x];
  }

  /// Remembers the largest, counted or not.
  void delta(double delta) {
    maxDelta = Math.max(maxDelta, delta);
  }

  Size size() {
    return size;
  }

  byte[] kinds() {
    return kinds;
  }

  Cells cells() {
    return cells;
  }

  double maxDelta() {
    return maxDelta;
  }

  Counts counts() {
    return new Counts(
        counts[Kind.EQUAL.code],
        counts[Kind.BELOW_THRESHOLD.code],
        counts[Kind.ANTI_ALIASED.code],
        counts[Kind.NOISE.code],
        counts[Kind.CHANGED.code],
        counts[Kind.ADDED.code],
        counts[Kind.REMOVED.code]);
  }
}
