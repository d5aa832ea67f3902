package dev.scene.image.png;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The filters for pixels of 3 or 4 bytes, a whole pixel in an int.
///
/// Pages are mostly flat, so most of a filtered row is zero: such runs are copied from above or
/// filled with the pixel to the left at once.
final class PixelUnfilter extends Unfilter {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int LOW = 0x7F7F7F7F;

  private final int pixel;

  PixelUnfilter(int bytesPerPixel) {
    this.pixel = bytesPerPixel;
  }

  @Override
  void sub(byte[] row, int at, int length) {
    int left = 0;
    int end = at + length;
    int i = at;
    while (i < end) {
      int rest = get(row, i);
      if (rest == 0) {
        int next = wholePixels(i, Words.zerosUntil(row, i + pixel, end));
        fill(row, i, next, left);
        i = next;
      } else {
        left = add(left, rest);
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
      int mean = (left & up) + ((left ^ up) >>> 1 & LOW);
      left = add(get(row, at + i), mean);
      set(row, at + i, left);
    }
  }

  @Override
  void paeth(byte[] row, int at, byte[] above, int aboveAt, int length) {
    int left = 0;
    int corner = 0;
    int end = at + length;
    int up = aboveAt - at;
    int i = at;
    while (i < end) {
      int rest = get(row, i);
      int over = get(above, i + up);
      if (rest == 0 && left == corner) {
        int next = wholePixels(i, Words.zerosUntil(row, i + pixel, end));
        System.arraycopy(above, i + up, row, i, next - i);
        left = get(row, next - pixel);
        corner = left;
        i = next;
      } else {
        left = add(rest, paethOf(left, over, corner));
        corner = over;
        set(row, i, left);
        i += pixel;
      }
    }
  }

  /// Not [#paeth(int, int, int)] of single samples but of the four in an int.
  private static int paethOf(int left, int above, int corner) {
    if (above == corner) {
      return left;
    }
    return paeth(left & 0xFF, above & 0xFF, corner & 0xFF)
        | paeth(left >>> 8 & 0xFF, above >>> 8 & 0xFF, corner >>> 8 & 0xFF) << 8
        | paeth(left >>> 16 & 0xFF, above >>> 16 & 0xFF, corner >>> 16 & 0xFF) << 16
        | paeth(left >>> 24, above >>> 24, corner >>> 24) << 24;
  }

  /// The end of the last whole pixel before `until`, counted from `from`.
  private int wholePixels(int from, int until) {
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
    int low = (short) SHORT.get(bytes, at) & 0xFFFF | (bytes[at + 2] & 0xFF) << 16;
    return pixel == 3 ? low : (int) INT.get(bytes, at);
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
    return (one & LOW) + (other & LOW) ^ (one ^ other) & ~LOW;
  }
}
