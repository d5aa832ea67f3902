package dev.scene.image.png;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes at a time: what the filters have in common.
final class Words {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long LOW = 0x7F7F7F7F7F7F7F7FL;

  /// A run of zeros from which on one copy of it as a whole is cheaper than words.
  private static final int LONG_RUN = 48;

  private Words() {}

  static long get(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }

  /// The sums of the bytes of two words, each by itself.
  static long add(long one, long other) {
    return ((one & LOW) + (other & LOW)) ^ ((one ^ other) & ~LOW);
  }

  /// Adds to each byte of a row the one above.
  static void addUp(byte[] row, int at, byte[] above, int aboveAt, int length) {
    int end = at + length;
    int up = aboveAt - at;
    int i = at;
    while (i <= end - Long.BYTES) {
      long word = (long) LONG.get(row, i);
      if (word == 0) {
        int zeros = zerosUntil(row, i + Long.BYTES, end);
        if (zeros - i >= LONG_RUN) {
          System.arraycopy(above, i + up, row, i, zeros - i);
          i = zeros;
          continue;
        }
      }
      LONG.set(row, i, add(word, (long) LONG.get(above, i + up)));
      i += Long.BYTES;
    }
    for (; i < end; i++) {
      row[i] += above[i + up];
    }
  }

  /// The first place from `at` on that is not zero, or `end`.
  static int zerosUntil(byte[] bytes, int at, int end) {
    int i = at;
    while (i <= end - Long.BYTES) {
      long word = (long) LONG.get(bytes, i);
      if (word != 0) {
        return i + (Long.numberOfTrailingZeros(word) >>> 3);
      }
      i += Long.BYTES;
    }
    while (i < end && bytes[i] == 0) {
      i++;
    }
    return i;
  }
}
