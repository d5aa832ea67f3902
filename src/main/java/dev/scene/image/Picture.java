package dev.scene.image;

import dev.scene.image.png.Pixels;
import dev.scene.image.png.Size;
import java.util.Arrays;

/// One picture of a pair: whole rows for telling equal ones, colours for judging the others.
///
/// Remembers the colours of the last rows asked for: for one thread.
final class Picture {
  private static final int KEPT = 16;

  private final Pixels pixels;
  private final Size size;
  private final int[][] rows = new int[KEPT][];
  private final int[] kept = new int[KEPT];
  private final double[][] lumas = new double[KEPT][];
  private final int[] lumaOf = new int[KEPT];

  Picture(Pixels pixels) {
    this.pixels = pixels;
    this.size = pixels.size();
    Arrays.fill(kept, -1);
    Arrays.fill(lumaOf, -1);
  }

  Size size() {
    return size;
  }

  int height() {
    return size.height();
  }

  int width() {
    return size.width();
  }

  /// ARGB of a row; good until 16 others were asked for.
  int[] row(int y) {
    int slot = y % KEPT;
    if (kept[slot] != y) {
      rows[slot] = Arrays.copyOfRange(pixels.argb(), y * size.width(), (y + 1) * size.width());
      kept[slot] = y;
    }
    return rows[slot];
  }

  /// Brightness of a row from 0 to 255, on white where it is transparent; good as long as the row.
  double[] luma(int y) {
    int slot = y % KEPT;
    if (lumaOf[slot] != y) {
      int[] row = row(y);
      double[] luma = lumas[slot];
      if (luma == null) {
        luma = new double[size.width()];
        lumas[slot] = luma;
      }
      for (int x = 0; x < row.length; x++) {
        luma[x] = YiqDelta.luma(row[x]);
      }
      lumaOf[slot] = y;
    }
    return lumas[slot];
  }

  boolean sameRow(int y, Picture other, int otherY, int width) {
    int own = y * size.width();
    int others = otherY * other.size.width();
    return Arrays.equals(
        pixels.argb(), own, own + width, other.pixels.argb(), others, others + width);
  }

  /// Equal for equal rows, whichever picture they are of.
  int hash(int y, int width) {
    int hash = 1;
    int at = y * size.width();
    for (int x = 0; x < width; x++) {
      hash = (hash ^ pixels.argb()[at + x]) * 0x01000193;
    }
    return hash;
  }

  /// Whether the row has one colour.
  boolean flat(int y, int width) {
    int at = y * size.width();
    return Arrays.equals(pixels.argb(), at, at + width - 1, pixels.argb(), at + 1, at + width);
  }
}
