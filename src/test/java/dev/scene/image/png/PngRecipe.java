package dev.scene.image.png;

import dev.scene.image.PngWriting;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.Deflater;

/// A PNG to be made for a test, in any form of the standard, of samples that are partly flat and
/// partly noise. The same recipe always gives the same file.
///
/// @param filter of all rows, or -1 for any in turn
/// @param keyed whether a tRNS chunk makes something transparent
/// @param split length of the IDAT chunks
record PngRecipe(
    Size size, int colour, int depth, boolean interlaced, boolean keyed, int filter, int split) {
  private static final int[] SAMPLES = {1, 0, 3, 1, 2, 0, 4};
  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };
  private static final int[][] WHOLE = {{0, 0, 1, 1}};

  static PngRecipe plain(Size size, int colour) {
    return new PngRecipe(size, colour, 8, false, false, -1, 1 << 20);
  }

  PngRecipe filtered(int type) {
    return new PngRecipe(size, colour, depth, interlaced, keyed, type, split);
  }

  PngRecipe splitInto(int length) {
    return new PngRecipe(size, colour, depth, interlaced, keyed, filter, length);
  }

  /// The same without a transparent colour; the samples stay.
  PngRecipe unkeyed() {
    return new PngRecipe(size, colour, depth, interlaced, false, filter, split);
  }

  byte[] png() {
    return png(rows());
  }

  /// The file with other bytes for its filtered rows.
  byte[] png(byte[] rows) {
    return pngOf(deflated(rows));
  }

  /// The file with other compressed data.
  byte[] pngOf(byte[] compressed) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(PngWriting.signature());
    png.writeBytes(PngWriting.chunk("IHDR", header()));
    if (colour == 3) {
      png.writeBytes(PngWriting.chunk("PLTE", noise(3 * (1 << depth), 1)));
    }
    if (keyed) {
      png.writeBytes(PngWriting.chunk("tRNS", transparency()));
    }
    for (int at = 0; at < compressed.length; at += split) {
      int end = Math.min(compressed.length, at + split);
      png.writeBytes(PngWriting.chunk("IDAT", Arrays.copyOfRange(compressed, at, end)));
    }
    png.writeBytes(PngWriting.chunk("IEND", new byte[0]));
    return png.toByteArray();
  }

  private byte[] header() {
    return ByteBuffer.allocate(13)
        .putInt(size.width())
        .putInt(size.height())
        .put(new byte[] {(byte) depth, (byte) colour, 0, 0, (byte) (interlaced ? 1 : 0)})
        .array();
  }

  private byte[] transparency() {
    if (colour == 3) {
      return Arrays.copyOf(noise(256, 2), Math.max(1, (1 << depth) - 1));
    }
    ByteBuffer key = ByteBuffer.allocate(2 * SAMPLES[colour]);
    while (key.hasRemaining()) {
      key.putShort((short) (0x5A5A & ((1 << depth) - 1)));
    }
    return key.array();
  }

  /// The filtered rows of all passes.
  byte[] rows() {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    Random random = new Random(Objects.hash(size, colour, depth, interlaced, filter));
    for (int[] pass : interlaced ? ADAM7 : WHOLE) {
      int width = Math.ceilDiv(size.width() - pass[0], pass[2]);
      int height = Math.ceilDiv(size.height() - pass[1], pass[3]);
      if (width > 0 && height > 0) {
        pass(width, height, random, rows);
      }
    }
    return rows.toByteArray();
  }

  private void pass(int width, int height, Random random, ByteArrayOutputStream rows) {
    int bits = SAMPLES[colour] * depth;
    byte[] above = new byte[Math.ceilDiv(width * bits, 8)];
    for (int y = 0; y < height; y++) {
      byte[] row = random.nextInt(3) == 0 ? above.clone() : row(above.length, bits, random);
      int type = filter < 0 ? random.nextInt(5) : filter;
      rows.write(type);
      for (int i = 0; i < row.length; i++) {
        rows.write(row[i] - prediction(type, row, above, i, Math.ceilDiv(bits, 8)));
      }
      above = row;
    }
  }

  /// Stretches of one pixel, of noise, and of the transparent colour.
  private static byte[] row(int length, int bits, Random random) {
    byte[] row = new byte[length];
    int pixel = Math.ceilDiv(bits, 8);
    int at = 0;
    while (at < length) {
      int end = Math.min(length, at + pixel * random.nextInt(1, 60));
      int kind = random.nextInt(4);
      byte[] colour = new byte[pixel];
      random.nextBytes(colour);
      for (; at < end; at++) {
        row[at] =
            kind == 0 ? (byte) random.nextInt() : kind == 1 ? (byte) 0x5A : colour[at % pixel];
      }
    }
    return row;
  }

  private static int prediction(int type, byte[] row, byte[] above, int i, int pixel) {
    int left = i < pixel ? 0 : row[i - pixel] & 0xFF;
    int up = above[i] & 0xFF;
    int corner = i < pixel ? 0 : above[i - pixel] & 0xFF;
    return switch (type) {
      case 1 -> left;
      case 2 -> up;
      case 3 -> (left + up) / 2;
      case 4 -> paeth(left, up, corner);
      default -> 0;
    };
  }

  /// As the standard writes it.
  private static int paeth(int left, int up, int corner) {
    int p = left + up - corner;
    int a = Math.abs(p - left);
    int b = Math.abs(p - up);
    int c = Math.abs(p - corner);
    if (a <= b && a <= c) {
      return left;
    }
    return b <= c ? up : corner;
  }

  static byte[] deflated(byte[] bytes) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 16];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }

  private static byte[] noise(int length, long seed) {
    byte[] noise = new byte[length];
    new Random(seed).nextBytes(noise);
    return noise;
  }
}
