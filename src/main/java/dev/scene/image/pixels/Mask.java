package dev.scene.image.pixels;

import dev.scene.image.png.Size;
import java.util.Arrays;

/// The kind of every pixel of the canvas, 1 byte each, and what is known of its cells.
///
/// Rows are those of the actual picture; below them, as far as the expected one is taller, rows
/// that were removed.
public final class Mask {
  private final Size size;
  private final byte[] kinds;
  private final long[] counts = new long[Kind.values().length];
  private final Cells cells;
  private double maxDelta;

  public Mask(Size size) {
    this.size = size;
    this.kinds = new byte[Math.toIntExact(size.pixels())];
    this.cells = new Cells(size);
    counts[Kind.EQUAL.code] = size.pixels();
  }

  /// Marks a pixel that was equal until now.
  public void mark(int x, int y, Kind kind) {
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

  /// Gives the pixels of one kind within a cell another.
  void turn(int cell, Kind from, Kind to) {
    int right = right(cell);
    int bottom = bottom(cell);
    for (int y = cells.top(cell); y < bottom; y++) {
      for (int at = y * size.width() + cells.left(cell); at < y * size.width() + right; at++) {
        if (kinds[at] == from.code) {
          kinds[at] = to.code;
          counts[from.code]--;
          counts[to.code]++;
        }
      }
    }
  }

  /// Shows the pixels of a kind within a cell.
  public void forEach(int cell, Kind kind, Visitor visitor) {
    int right = right(cell);
    int bottom = bottom(cell);
    for (int y = cells.top(cell); y < bottom; y++) {
      int row = y * size.width();
      for (int x = cells.left(cell); x < right; x++) {
        if (kinds[row + x] == kind.code) {
          visitor.visit(x, y);
        }
      }
    }
  }

  /// Is shown pixels.
  @FunctionalInterface
  public interface Visitor {
    void visit(int x, int y);
  }

  /// Whether a pixel within a cell is of the kind.
  boolean has(int cell, Kind kind) {
    int right = right(cell);
    int bottom = bottom(cell);
    for (int y = cells.top(cell); y < bottom; y++) {
      for (int x = cells.left(cell); x < right; x++) {
        if (at(x, y) == kind.code) {
          return true;
        }
      }
    }
    return false;
  }

  /// Where a cell ends to the right.
  private int right(int cell) {
    return Math.min(cells.left(cell) + Cells.SIDE, size.width());
  }

  /// Where a cell ends below.
  private int bottom(int cell) {
    return Math.min(cells.top(cell) + Cells.SIDE, size.height());
  }

  public byte at(int x, int y) {
    return kinds[y * size.width() + x];
  }

  /// Remembers the largest, counted or not.
  void delta(double delta) {
    maxDelta = Math.max(maxDelta, delta);
  }

  public Size size() {
    return size;
  }

  public byte[] kinds() {
    return kinds;
  }

  public Cells cells() {
    return cells;
  }

  public double maxDelta() {
    return maxDelta;
  }

  public Counts counts() {
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
