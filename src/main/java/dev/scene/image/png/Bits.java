package dev.scene.image.png;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;

/// Part of a byte array as a stream of bits, the lowest bit of each byte first.
///
/// Never reads outside its part. The fields are open for [Inflate], whose inner loop keeps them in
/// local variables: `count` bits of `buffer` are valid, what stands above them is nothing or the
/// bits that follow.
final class Bits {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  final byte[] in;
  final int end;
  int at;
  long buffer;
  int count;

  Bits(byte[] in, int from, int to) {
    this.in = in;
    this.at = from;
    this.end = to;
  }

  /// Eight bytes as they would stand in `buffer`.
  static long eight(byte[] in, int at) {
    return (long) LONG.get(in, at);
  }

  /// Brings at least 56 bits into the buffer, or all that are left.
  void fill() {
    while (count < 56 && at < end) {
      buffer |= (in[at] & 0xFFL) << count;
      at++;
      count += 8;
    }
  }

  /// Takes back what was kept in local variables.
  void goOn(int at, long buffer, int count) {
    this.at = at;
    this.buffer = buffer;
    this.count = count;
  }

  int take(int bits) throws DataFormatException {
    fill();
    int value = (int) (buffer & ~(-1L << bits));
    drop(bits);
    return value;
  }

  void drop(int bits) throws DataFormatException {
    if (bits > count) {
      throw truncated();
    }
    buffer >>>= bits;
    count -= bits;
  }

  /// Forgets the rest of a byte that was begun and goes back to whole bytes.
  void align() {
    at -= count >>> 3;
    buffer = 0;
    count = 0;
  }

  /// The place of the next so many bytes of an aligned stream, which goes on behind them.
  int skip(int bytes) throws DataFormatException {
    if (bytes > end - at) {
      throw truncated();
    }
    int start = at;
    at += bytes;
    return start;
  }

  private static DataFormatException truncated() {
    return new DataFormatException("the compressed data is truncated");
  }
}
