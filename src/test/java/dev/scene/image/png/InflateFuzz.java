package dev.scene.image.png;

import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A target of the fuzzer: any bytes as the blocks of a zlib stream, against the JDK's reading of
/// them. The checksum is put right, for the fuzzer would never get past it.
public final class InflateFuzz {
  private static final int MOST = 1 << 17;

  private InflateFuzz() {}

  /// Throws if the two readings differ.
  public static void fuzzerTestOneInput(byte[] input) {
    byte[] expected = new byte[MOST];
    int length = unpack(input, expected);
    if (length == MOST) {
      return;
    }
    byte[] stream = stream(input, expected, Math.max(length, 0));
    try {
      byte[] found = Inflate.inflate(stream, 0, stream.length, Math.max(length, 0));
      if (length < 0) {
        throw new AssertionError("only the JDK refuses the stream");
      }
      if (!Arrays.equals(found, 0, length, expected, 0, length)) {
        throw new AssertionError("the JDK reads other bytes");
      }
    } catch (DataFormatException e) {
      if (length >= 0) {
        throw new AssertionError("only the JDK accepts the stream", e);
      }
    }
  }

  /// The length of what the JDK unpacks, or -1 when it refuses.
  private static int unpack(byte[] input, byte[] out) {
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(input);
      int length = inflater.inflate(out);
      return inflater.finished() || length == MOST ? length : -1;
    } catch (DataFormatException e) {
      return -1;
    }
  }

  /// The input between a header and the checksum, which stands where the JDK stopped reading.
  private static byte[] stream(byte[] input, byte[] out, int length) {
    Adler32 adler = new Adler32();
    adler.update(out, 0, length);
    byte[] stream = new byte[2 + input.length + Integer.BYTES];
    stream[0] = 0x78;
    stream[1] = 1;
    System.arraycopy(input, 0, stream, 2, input.length);
    int end = 2 + read(input);
    for (int i = 0; i < Integer.BYTES; i++) {
      stream[end + i] = (byte) (adler.getValue() >>> (24 - 8 * i));
    }
    return Arrays.copyOf(stream, end + Integer.BYTES);
  }

  private static int read(byte[] input) {
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(input);
      inflater.inflate(new byte[MOST]);
      return inflater.finished() ? Math.toIntExact(inflater.getBytesRead()) : input.length;
    } catch (DataFormatException e) {
      return input.length;
    }
  }
}
