package dev.scene.image.rows;

import dev.scene.image.png.PixelFormat;
import dev.scene.image.png.Scanlines;
import dev.scene.image.png.Size;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// One picture of a pair: whole rows for telling equal ones, colours for judging the others.
///
/// Remembers the colours of the last rows asked for: for one thread.
public final class Picture {
  private static final int KEPT = 16;

  private final Scanlines lines;
  private final Size size;
  private final int[][] rows = new int[KEPT][];
  private final int[] rowOf = new int[KEPT];
  private final int[][] blended = new int[KEPT][];
  private final int[] blendedOf = new int[KEPT];
  private final double[][] lumas = new double[KEPT][];
  private final int[] lumaOf = new int[KEPT];
  private final CRC32C checksum = new CRC32C();

  Picture(Scanlines lines) {
    this.lines = lines;
    this.size = lines.size();
    Arrays.fill(rowOf, -1);
    Arrays.fill(blendedOf, -1);
    Arrays.fill(lumaOf, -1);
  }

  public Size size() {
    return size;
  }

  public int height() {
    return size.height();
  }

  public int width() {
    return size.width();
  }

  /// ARGB of a row; good until 16 others were asked for.
  public int[] row(int y) {
    int slot = y % KEPT;
    if (rowOf[slot] != y) {
      int[] row = rows[slot];
      if (row == null) {
        row = new int[size.width()];
        rows[slot] = row;
      }
      lines.argb(y, row);
      rowOf[slot] = y;
    }
    return rows[slot];
  }

  /// A row as it looks on white; good until 16 others were asked for.
  public int[] onWhite(int y) {
    if (lines.format() == PixelFormat.RGB || lines.format() == PixelFormat.GRAY) {
      return row(y);
    }
    int slot = y % KEPT;
    if (blendedOf[slot] != y) {
      int[] row = row(y);
      blended[slot] = blended[slot] == null ? new int[row.length] : blended[slot];
      for (int x = 0; x < row.length; x++) {
        blended[slot][x] = YiqDelta.onWhite(row[x]);
      }
      blendedOf[slot] = y;
    }
    return blended[slot];
  }

  /// Puts the ARGB of a row into an array of the picture's width.
  public void copy(int y, int[] into) {
    lines.argb(y, into);
  }

  /// Brightness of a row from 0 to 255, on white where it is transparent; good as long as the row.
  public double[] luma(int y) {
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

  /// Makes a box the same in every picture that speaks the same bytes, so that what is in it keeps
  /// no row from its partner; the part of the box beyond the picture is left out. Before any row is
  /// asked for.
  public void blank(int x, int y, int boxWidth, int boxHeight) {
    int from = Math.min(x, size.width()) * lines.bytesPerPixel();
    int to = (int) Math.min((long) x + boxWidth, size.width()) * lines.bytesPerPixel();
    int bottom = (int) Math.min((long) y + boxHeight, size.height());
    for (int row = y; row < bottom; row++) {
      Arrays.fill(lines.bytes(), lines.at(row) + from, lines.at(row) + to, (byte) 0);
    }
  }

  /// Whether the bytes of both mean the same colours.
  boolean speaks(Picture other) {
    return lines.format() == other.lines.format() && lines.format() != PixelFormat.PALETTE;
  }

  public boolean sameRow(int y, Picture other, int otherY, int width) {
    if (!speaks(other)) {
      return Arrays.equals(row(y), 0, width, other.row(otherY), 0, width);
    }
    int own = lines.at(y);
    int others = other.lines.at(otherY);
    int length = width * lines.bytesPerPixel();
    return Arrays.equals(
        lines.bytes(), own, own + length, other.lines.bytes(), others, others + length);
  }

  /// Equal for rows of equal bytes; says nothing about pictures that don't speak the same bytes.
  int checksum(int y, int width) {
    checksum.reset();
    checksum.update(lines.bytes(), lines.at(y), width * lines.bytesPerPixel());
    return (int) checksum.getValue();
  }

  /// Whether the row has one colour.
  boolean flat(int y, int width) {
    int from = lines.at(y);
    int step = lines.bytesPerPixel();
    int to = from + width * step;
    return Arrays.equals(lines.bytes(), from, to - step, lines.bytes(), from + step, to);
  }
}
