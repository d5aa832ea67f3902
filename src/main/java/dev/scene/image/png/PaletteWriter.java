package dev.scene.image.png;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/// Writes pictures of few colours that are mostly flat, such as a mask of differences, as PNG.
///
/// A byte a pixel on purpose: packing pixels would take longer than the runs that it saves.
public final class PaletteWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int MOST_COLOURS = 256;
  private static final byte[] ALREADY = {Unfilter.UP};

  private PaletteWriter() {}

  /// The picture as a file.
  ///
  /// @param indexes row by row, the number of each pixel's colour; only read
  /// @param argbPalette up to 256 colours, not multiplied by alpha
  public static byte[] png(Size size, byte[] indexes, int[] argbPalette) {
    if (indexes.length != size.pixels() || argbPalette.length > MOST_COLOURS) {
      throw new IllegalArgumentException(
          "%d indexes and %d colours make no picture of %s"
              .formatted(indexes.length, argbPalette.length, size));
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(SIGNATURE);
    png.writeBytes(chunk("IHDR", header(size)));
    png.writeBytes(chunk("PLTE", colours(argbPalette)));
    png.writeBytes(chunk("tRNS", alphas(argbPalette)));
    png.writeBytes(chunk("IDAT", packed(size, indexes)));
    png.writeBytes(chunk("IEND", new byte[0]));
    return png.toByteArray();
  }

  /// An empty row and one that equals the row above become zeros, filter type included for the
  /// first.
  private static byte[] packed(Size size, byte[] indexes) {
    RunDeflate deflate = new RunDeflate();
    int width = size.width();
    for (int at = 0; at < indexes.length; at += width) {
      int end = at + width;
      if (Words.zerosUntil(indexes, at, end) == end) {
        deflate.zeros(1 + width);
      } else if (at > 0 && Arrays.equals(indexes, at - width, at, indexes, at, end)) {
        deflate.bytes(ALREADY, 0, 1);
        deflate.zeros(width);
      } else {
        deflate.zeros(1);
        deflate.bytes(indexes, at, end);
      }
    }
    return deflate.finish();
  }

  private static byte[] header(Size size) {
    return ByteBuffer.allocate(13)
        .putInt(size.width())
        .putInt(size.height())
        .put(new byte[] {Byte.SIZE, PngFile.PALETTE, 0, 0, 0})
        .array();
  }

  private static byte[] colours(int[] palette) {
    ByteBuffer colours = ByteBuffer.allocate(3 * palette.length);
    for (int argb : palette) {
      colours.put((byte) (argb >>> 16)).put((byte) (argb >>> 8)).put((byte) argb);
    }
    return colours.array();
  }

  private static byte[] alphas(int[] palette) {
    byte[] alphas = new byte[palette.length];
    for (int i = 0; i < alphas.length; i++) {
      alphas[i] = (byte) (palette[i] >>> 24);
    }
    return alphas;
  }

  private static byte[] chunk(String type, byte[] data) {
    ByteBuffer chunk = ByteBuffer.allocate(data.length + 3 * Integer.BYTES);
    chunk.putInt(data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), Integer.BYTES, Integer.BYTES + data.length);
    return chunk.putInt((int) crc.getValue()).array();
  }
}
