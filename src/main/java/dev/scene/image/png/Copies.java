package dev.scene.image.png;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The copies of [Inflate]: within one array, from a little before, perhaps overlapping.
///
/// They write whole words and so up to 15 bytes too many. What lies behind those is zero, for the
/// array is new: so [#near] has nothing to write for zeros but the 16 bytes that may be none.
final class Copies {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// By distance: the factor that repeats so many bytes through a word, and how far one such word
  /// goes.
  private static final long[] REPEAT = new long[8];

  private static final int[] STRIDE = new int[8];

  static {
    for (int distance = 1; distance < 8; distance++) {
      for (int shift = 0; shift < 64; shift += 8 * distance) {
        REPEAT[distance] |= 1L << shift;
      }
      STRIDE[distance] = 8 - 8 % distance;
    }
  }

  private Copies() {}

  /// From a distance of 8 or more.
  static void far(byte[] bytes, int to, int distance, int length) {
    if (length > 128 && distance >= length) {
      System.arraycopy(bytes, to - distance, bytes, to, length);
      return;
    }
    int from = to - distance;
    int end = to + length;
    int at = to;
    do {
      LONG.set(bytes, at, (long) LONG.get(bytes, from));
      LONG.set(bytes, at + 8, (long) LONG.get(bytes, from + 8));
      at += 16;
      from += 16;
    } while (at < end);
  }

  /// From a distance of 1 to 7: a pattern that repeats.
  static void near(byte[] bytes, int to, int distance, int length) {
    long first = (long) LONG.get(bytes, to - distance);
    long pattern = (first & (-1L >>> (64 - 8 * distance))) * REPEAT[distance];
    LONG.set(bytes, to, pattern);
    if (pattern == 0) {
      LONG.set(bytes, to + 8, 0L);
      return;
    }
    int stride = STRIDE[distance];
    for (int at = to + stride; at < to + length; at += stride) {
      LONG.set(bytes, at, pattern);
    }
  }
}
