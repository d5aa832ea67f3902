package dev.scene.image.png;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.DataFormatException;

/// Brings the forms of PNG that screenshots seldom have to plain RGBA rows: 16 bits or fewer than 8
/// a sample, interlaced, with one transparent colour. Made to be right, not to be fast.
final class Expansion {
  private static final VarHandle BIG_INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private static final int RGBA = 4;

  private final PngFile file;
  private final byte[] raw;
  private final byte[] rows;
  private final int[] samples;

  private Expansion(PngFile file, byte[] raw) {
    this.file = file;
    this.raw = raw;
    int stride = 1 + RGBA * file.size.width();
    this.rows = new byte[stride * file.size.height() + Inflate.PADDING];
    this.samples = new int[file.samples()];
  }

  static boolean needed(PngFile file) {
    return file.depth != 8 || file.interlaced || file.transparent != null;
  }

  /// Bytes of all filtered rows, of all passes.
  static long rawLength(PngFile file) {
    return Pass.of(file).stream().mapToLong(pass -> pass.length()).sum();
  }

  /// Throws if a row has a filter that does not exist.
  static void checkFilters(PngFile file, byte[] raw) throws DataFormatException {
    int at = 0;
    for (Pass pass : Pass.of(file)) {
      for (int y = 0; y < pass.size().height(); y++) {
        if (raw[at] < 0 || raw[at] > Unfilter.PAETH) {
          throw new DataFormatException("a row has the unknown filter " + (raw[at] & 0xFF));
        }
        at += 1 + pass.rowBytes();
      }
    }
  }

  static Scanlines of(PngFile file, byte[] raw) {
    Expansion expansion = new Expansion(file, raw);
    int at = 0;
    for (Pass pass : Pass.of(file)) {
      expansion.expand(pass, at);
      at += Math.toIntExact(pass.length());
    }
    return new Scanlines(file.size, PixelFormat.RGBA, expansion.rows, file.palette);
  }

  private void expand(Pass pass, int start) {
    Unfilter unfilter = Unfilter.of(Math.ceilDiv(file.bitsPerPixel(), Byte.SIZE));
    int stride = 1 + pass.rowBytes();
    for (int y = 0; y < pass.size().height(); y++) {
      int at = start + y * stride + 1;
      unfilter.row(raw, at, y == 0 ? null : raw, at - stride, pass.rowBytes());
      for (int x = 0; x < pass.size().width(); x++) {
        put(pass.grid(), x, y, colour(at, x));
      }
    }
  }

  private void put(Pass.Grid grid, int x, int y, int rgba) {
    int column = grid.x() + x * grid.stepX();
    int row = grid.y() + y * grid.stepY();
    int at = row * (1 + RGBA * file.size.width()) + 1 + RGBA * column;
    BIG_INT.set(rows, at, rgba);
  }

  /// A pixel as RGBA.
  private int colour(int row, int x) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = sample(row, x * samples.length + i);
    }
    if (Arrays.equals(samples, file.transparent)) {
      return 0;
    }
    if (file.colour == PngFile.PALETTE) {
      return Integer.rotateLeft(file.palette[samples[0]], Byte.SIZE);
    }
    return switch (samples.length) {
      case 1 -> scaled(0) * 0x01010100 | 0xFF;
      case 2 -> scaled(0) * 0x01010100 | scaled(1);
      case 3 -> scaled(0) << 24 | scaled(1) << 16 | scaled(2) << 8 | 0xFF;
      default -> scaled(0) << 24 | scaled(1) << 16 | scaled(2) << 8 | scaled(3);
    };
  }

  private int sample(int row, int index) {
    int depth = file.depth;
    if (depth == 16) {
      return (raw[row + 2 * index] & 0xFF) << 8 | (raw[row + 2 * index + 1] & 0xFF);
    }
    int bit = index * depth;
    int shift = Byte.SIZE - depth - bit % Byte.SIZE;
    return (raw[row + bit / Byte.SIZE] >>> shift) & ((1 << depth) - 1);
  }

  /// A sample in 8 bits, rounded.
  private int scaled(int index) {
    int most = (1 << file.depth) - 1;
    return (samples[index] * 255 + most / 2) / most;
  }
}
