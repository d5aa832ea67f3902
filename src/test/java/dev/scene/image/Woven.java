package dev.scene.image;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Pictures made of numbered rows: one number always looks the same, and unlike every other.
public final class Woven {
  /// The number of rows that are white.
  public static final int BLANK = -1;

  private static final int WIDTH = 160;
  private static final int STEP = 8;

  private Woven() {}

  public static int[] rows(int from, int to) {
    return IntStream.range(from, to).toArray();
  }

  public static int[] blank(int count) {
    int[] rows = new int[count];
    Arrays.fill(rows, BLANK);
    return rows;
  }

  public static int[] join(int[]... parts) {
    return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
  }

  public static byte[] png(int... rows) {
    return PngWriting.png(picture(0, rows));
  }

  /// The same, everything a shade darker.
  public static byte[] darker(int shade, int... rows) {
    return PngWriting.png(picture(shade, rows));
  }

  public static BufferedImage picture(int shade, int... rows) {
    return Drawings.each(
        WIDTH, rows.length, (x, y) -> Drawings.gray(tone(rows[y], x / STEP) - shade));
  }

  private static int tone(int row, int column) {
    if (row == BLANK) {
      return 255;
    }
    long bits = (row * 64L + column + 1) * 0x9E3779B97F4A7C15L;
    return (((bits ^ (bits >>> 31)) * 0xBF58476D1CE4E5B9L) >>> 63) == 0 ? 60 : 220;
  }
}
