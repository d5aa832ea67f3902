package dev.scene.image.png;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The filters for pixels of 3 or 4 bytes, a whole pixel in an int.
///
/// Pages are mostly flat, so most of a filtered row is zero: such runs are copied from above or
/// filled with the pixel to the left at once. Only runs of a word and more, for in noise a test for
/// less could not be foretold.
final class PixelUnfilter extends Unfilter {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int LOW = 0x7F7F7F7F;

  private final int pixel;
  private final int mask;

  PixelUnfilter(int bytesPerPixel) {
    this.pixel = bytesPerPixel;
    this.mask = bytesPerPixel == 3 ? 0xFFFFFF : -1;
  }

  @Override
  void sub(byte[] row, int at, int length) {
    int left = 0;
    int end = at + length;
    int i = at;
    while (i < end) {
      long word = Words.get(row, i);
      if (word == 0) {
        int next = zeroPixels(row, i, end);
        fill(row, i, next, left);
        i = next;
      } else {
        left = add(left, (int) word & mask);
        set(row, i, left);
        i += pixel;
      }
    }
  }

  @Override
  void average(byte[] row, int at, byte[] above, int aboveAt, int length) {
    int left = 0;
    for (int i = 0; i < length; i += pixel) {
      int up = get(above, aboveAt + i);
      int mean = (left & up) + (((left ^ up) >>> 1) & LOW);
      left = add(get(row, at + i), mean);
      set(row, at + i, left);
    }
  }

  @Override
  void paeth(byte[] row, int at, byte[] above, int aboveAt, int length) {
    long left = 0;
    long corner = 0;
    int end = at + length;
    int up = aboveAt - at;
    int i = at;
    while (i < end) {
      long word = Words.get(row, i);
      if (word == 0 && left == corner) {
        int next = zeroPixels(row, i, end);
        System.arraycopy(above, i + up, row, i, next - i);
        left = Lanes.spread(get(row, next - pixel));
        corner = left;
        i = next;
      } else {
        long over = Lanes.spread(get(above, i + up));
        left = Lanes.add(Lanes.spread((int) word & mask), Lanes.paeth(left, over, corner));
        corner = over;
        set(row, i, Lanes.join(left));
        i += pixel;
      }
    }
  }

  /// Where the whole pixels of zeros end, of which a word's length is known.
  private int zeroPixels(byte[] row, int from, int end) {
    int until = Math.min(end, Words.zerosUntil(row, from + Long.BYTES, end));
    return until - (until - from) % pixel;
  }

  private void fill(byte[] row, int from, int to, int colour) {
    int i = from;
    for (int stop = Math.min(to, from + 8 * pixel); i < stop; i += pixel) {
      set(row, i, colour);
    }
    while (i < to) {
      int some = Math.min(i - from, to - i);
      System.arraycopy(row, from, row, i, some);
      i += some;
    }
  }

  private int get(byte[] bytes, int at) {
    return (int) INT.get(bytes, at) & mask;
  }

  private void set(byte[] bytes, int at, int colour) {
    if (pixel == 3) {
      SHORT.set(bytes, at, (short) colour);
      bytes[at + 2] = (byte) (colour >>> 16);
    } else {
      INT.set(bytes, at, colour);
    }
  }

  private static int add(int one, int other) {
    return ((one & LOW) + (other & LOW)) ^ ((one ^ other) & ~LOW);
  }
}
