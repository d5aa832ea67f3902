package dev.scene.image;

import dev.scene.image.png.Size;

/// The canvas in square cells, each with the strongest difference inside it.
final class Grid {
  private static final int FINEST = 8;

  /// Warm enough that the faintest lone pixel is still seen when the heatmap is blurred.
  private static final int FAINTEST = 64;

  private static final int HOTTEST = 255;

  private final int side;
  private final int columns;
  private final int rows;
  private final byte[] heat;

  private Grid(int side, int columns, int rows) {
    this.side = side;
    this.columns = columns;
    this.rows = rows;
    this.heat = new byte[columns * rows];
  }

  static Grid over(Size size) {
    return new Grid(
        FINEST, Math.ceilDiv(size.width(), FINEST), Math.ceilDiv(size.height(), FINEST));
  }

  /// A pixel that differs: its cell is never cold again.
  void heat(int x, int y, double delta) {
    // the root spreads the small deltas, which are the common ones
    int degrees = FAINTEST + (int) ((HOTTEST - FAINTEST) * Math.sqrt(delta / YiqDelta.LARGEST));
    raise(x / side, y / side, degrees);
  }

  private void raise(int column, int row, int degrees) {
    int cell = row * columns + column;
    if (degrees > (heat[cell] & 0xFF)) {
      heat[cell] = (byte) degrees;
    }
  }

  /// From 0, nothing differs, to 255.
  int heatAt(int column, int row) {
    return heat[row * columns + column] & 0xFF;
  }

  boolean differsAt(int column, int row) {
    return heatAt(column, row) > 0;
  }

  /// The same with cells of twice the side.
  Grid coarser() {
    Grid coarser = new Grid(side * 2, Math.ceilDiv(columns, 2), Math.ceilDiv(rows, 2));
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        coarser.raise(column / 2, row / 2, heatAt(column, row));
      }
    }
    return coarser;
  }

  int side() {
    return side;
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }
}
