package dev.scene.image.rows;

/// One int for each row of a span, by which rows find each other.
final class RowKeys {
  /// Key of a row in which nothing stands out.
  private static final int BLANK = 0;

  /// How far two neighbours must lie apart, of 255, to count as an edge.
  private static final int EDGE = 24;

  private RowKeys() {}

  /// Equal for rows of equal bytes.
  static int[] bytes(Picture picture, int from, int to, int width) {
    int[] keys = new int[to];
    for (int y = from; y < to; y++) {
      keys[y] = picture.checksum(y, width);
    }
    return keys;
  }

  /// Equal for rows of equal colours.
  static int[] colours(Picture picture, int from, int to, int width) {
    int[] keys = new int[to];
    for (int y = from; y < to; y++) {
      int[] row = picture.row(y);
      int key = BLANK;
      for (int x = 0; x < width; x++) {
        key = key * 31 + row[x];
      }
      keys[y] = key;
    }
    return keys;
  }

  /// Equal for rows whose edges stand at the same places, however their shades differ: what is
  /// drawn again further down often comes back a shade off, in gradients most of all.
  static int[] edges(Picture picture, int from, int to, int width) {
    int[] keys = new int[to];
    for (int y = from; y < to; y++) {
      keys[y] = edges(picture.row(y), width);
    }
    return keys;
  }

  private static int edges(int[] row, int width) {
    int key = BLANK;
    int left = row[0] >> 8 & 0xFF;
    for (int x = 1; x < width; x++) {
      int green = row[x] >> 8 & 0xFF;
      if (Math.abs(green - left) > EDGE) {
        key = (key + x) * 0x9E3779B1 ^ key >>> 15;
      }
      left = green;
    }
    return key;
  }
}
