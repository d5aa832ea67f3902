package dev.scene.image.pixels;

import dev.scene.image.png.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The canvas in square cells; only those with pixels above the threshold exist.
public final class Cells {
  /// Pixels on a side.
  public static final int SIDE = 8;

  private final int columns;
  private final int rows;
  private final @Nullable Cell[] cells;
  private final int[] red;
  private final int[] green;
  private final int[] blue;
  private final int[] touched;
  private final byte[] seen;

  Cells(Size size) {
    this.columns = Math.ceilDiv(size.width(), SIDE);
    this.rows = Math.ceilDiv(size.height(), SIDE);
    this.cells = new Cell[columns * rows];
    this.red = new int[columns * rows];
    this.green = new int[columns * rows];
    this.blue = new int[columns * rows];
    this.touched = new int[columns * rows];
    this.seen = new byte[columns * rows];
  }

  /// The cell around a pixel, made when it is not yet there.
  public Cell around(int x, int y) {
    int number = y / SIDE * columns + x / SIDE;
    Cell cell = cells[number];
    if (cell == null) {
      cell = new Cell();
      cells[number] = cell;
    }
    return cell;
  }

  /// Any pixel that differs, above the threshold or not: what each channel gained and lost.
  void differs(int x, int y, int before, int after) {
    int number = y / SIDE * columns + x / SIDE;
    int r = (after >> 16 & 0xFF) - (before >> 16 & 0xFF);
    int g = (after >> 8 & 0xFF) - (before >> 8 & 0xFF);
    int b = (after & 0xFF) - (before & 0xFF);
    red[number] += r;
    green[number] += g;
    blue[number] += b;
    seen[number]++;
    touched[number] += Math.abs(r) + Math.abs(g) + Math.abs(b);
  }

  /// How one-sided the change is, from 0, as much became brighter as darker, to 1.
  double imbalance(List<Integer> group) {
    long r = 0;
    long g = 0;
    long b = 0;
    long all = 0;
    for (int number : group) {
      r += red[number];
      g += green[number];
      b += blue[number];
      all += touched[number];
    }
    return all == 0 ? 0 : (double) (Math.abs(r) + Math.abs(g) + Math.abs(b)) / all;
  }

  /// What is known of a group taken together.
  Cell sum(List<Integer> group) {
    Cell sum = new Cell();
    for (int number : group) {
      Cell cell = cells[number];
      if (cell != null) {
        sum.add(cell);
      }
    }
    return sum;
  }

  /// From now on, what differs in the cell counts as changed.
  void count(int number) {
    Cell cell = cells[number];
    if (cell != null) {
      cell.count();
    }
  }

  /// Left edge of a cell, in pixels.
  int left(int number) {
    return number % columns * SIDE;
  }

  /// Top edge of a cell, in pixels.
  int top(int number) {
    return number / columns * SIDE;
  }

  /// Adds what red, green and blue gained in the cell, and how many pixels were looked at for it.
  public void addMovement(int number, int[] gained) {
    gained[0] += red[number];
    gained[1] += green[number];
    gained[2] += blue[number];
    gained[3] += seen[number];
  }

  /// The cell around a pixel; null when no pixel in it is above the threshold.
  @Nullable Cell at(int x, int y) {
    return cells[y / SIDE * columns + x / SIDE];
  }

  /// The cell of this number, counted row by row; null when no pixel in it is above the threshold.
  public @Nullable Cell at(int number) {
    return cells[number];
  }

  /// Whether what differs in the cell counts as changed.
  public boolean counts(int number) {
    Cell cell = cells[number];
    return cell != null && cell.counts();
  }

  /// See [Cell#heat()].
  public int heat(int number) {
    Cell cell = cells[number];
    return cell == null ? 0 : cell.heat();
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }
}
