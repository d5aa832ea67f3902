package dev.scene.image.png;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Bits written to bytes, the lowest bit of each byte first.
final class BitSink {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[1 << 12];
  private int at;
  private long buffer;
  private int count;

  /// Appends up to 32 bits.
  void put(int value, int bits) {
    buffer |= (value & 0xFFFFFFFFL) << count;
    count += bits;
    if (count >= Integer.SIZE) {
      flush();
    }
  }

  private void flush() {
    if (at + 2 * Long.BYTES > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    LONG.set(bytes, at, buffer);
    int whole = count >>> 3;
    at += whole;
    buffer = whole == Long.BYTES ? 0 : buffer >>> (whole << 3);
    count &= 7;
  }

  /// Everything, the last byte filled up with zeros.
  byte[] toBytes() {
    flush();
    return Arrays.copyOf(bytes, at + (count > 0 ? 1 : 0));
  }
}
