package dev.scene.image.png;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;

/// A PNG brought to rows in one array, each still filtered until somebody needs its pixels.
///
/// A row is its filter type followed by its samples; [#unfilter] turns it into plain samples in
/// place and its filter type into 0. Whatever a screenshot seldom is (16 bits, fewer than 8,
/// interlaced, one colour transparent) comes as plain RGBA rows, so that callers see 8 bits a
/// sample only. Holds no other memory for a pixel than its bytes here. Not safe for several threads
/// while unfiltering.
public final class Scanlines {
  /// A deflated byte cannot unpack to more: two bits for 258 bytes.
  private static final long MOST_UNPACKED = 1032;

  private static final VarHandle BIG_INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private static final int OPAQUE = 0xFF000000;

  private final Size size;
  private final PixelFormat format;
  private final byte[] bytes;
  private final int[] palette;
  private final Unfilter unfilter;

  Scanlines(Size size, PixelFormat format, byte[] bytes, int[] palette) {
    this.size = size;
    this.format = format;
    this.bytes = bytes;
    this.palette = palette;
    this.unfilter = Unfilter.of(format.bytes());
  }

  /// Reads a whole file and checks all of it; the limits of [PngHeader#read] are held, and the
  /// claimed size is compared with the compressed one, before anything is unpacked.
  ///
  /// @param name how messages call the picture, such as "the expected picture"
  public static Scanlines read(byte[] png, String name) throws PictureRefused, PictureUnreadable {
    PngFile file = PngFile.read(png, name);
    if (!Expansion.needed(file)) {
      return new Scanlines(file.size, formatOf(file.colour), unpack(file, name), file.palette);
    }
    return Expansion.of(file, unpack(file, name));
  }

  private static byte[] unpack(PngFile file, String name) throws PictureUnreadable {
    byte[] data = file.data;
    long length = Expansion.rawLength(file);
    if (length > MOST_UNPACKED * data.length) {
      throw new PictureUnreadable(
          name,
          "its pixels cannot be decoded (%,d bytes of data are too few for %s)"
              .formatted(data.length, file.size));
    }
    try {
      byte[] rows = Inflate.inflate(data, 0, data.length, Math.toIntExact(length));
      Expansion.checkFilters(file, rows);
      return rows;
    } catch (DataFormatException e) {
      throw new PictureUnreadable(
          name, "its pixels cannot be decoded (%s)".formatted(e.getMessage()), e);
    }
  }

  private static PixelFormat formatOf(int colour) {
    return switch (colour) {
      case 0 -> PixelFormat.GRAY;
      case 2 -> PixelFormat.RGB;
      case PngFile.PALETTE -> PixelFormat.PALETTE;
      case 4 -> PixelFormat.GRAY_ALPHA;
      default -> PixelFormat.RGBA;
    };
  }

  public Size size() {
    return size;
  }

  public PixelFormat format() {
    return format;
  }

  /// Colours by index, 256 of them; only a palette picture uses them. Shared, not copied.
  public int[] palette() {
    return palette;
  }

  /// All rows; at least 8 more bytes follow the last one, so that words can be read everywhere.
  /// Shared, not copied.
  public byte[] bytes() {
    return bytes;
  }

  public int bytesPerPixel() {
    return format.bytes();
  }

  /// Bytes of the samples of a row, without its filter type.
  public int rowBytes() {
    return size.width() * format.bytes();
  }

  /// Where the first pixel of a row stands; its filter type is the byte before.
  public int at(int y) {
    return y * (rowBytes() + 1) + 1;
  }

  /// Turns rows into samples; the row above them must have been turned, and rows that were are left
  /// as they are.
  public void unfilter(int from, int to) {
    for (int y = from; y < to; y++) {
      int at = at(y);
      if (bytes[at - 1] != 0) {
        unfilter.row(bytes, at, y == 0 ? null : bytes, at(y - 1), rowBytes());
      }
    }
  }

  /// Puts an unfiltered row into the beginning of an array as ARGB, colour not multiplied by alpha;
  /// a fully transparent pixel is 0.
  public void argb(int y, int[] into) {
    argb(y, into, 0);
  }

  /// Puts an unfiltered row into an array from an index on.
  public void argb(int y, int[] into, int index) {
    int at = at(y);
    switch (format) {
      case GRAY -> gray(at, into, index);
      case GRAY_ALPHA -> grayAlpha(at, into, index);
      case RGB -> rgb(at, into, index);
      case RGBA -> rgba(at, into, index);
      case PALETTE -> indexed(at, into, index);
    }
  }

  private void gray(int at, int[] into, int index) {
    for (int x = 0; x < size.width(); x++) {
      into[index + x] = OPAQUE | (bytes[at + x] & 0xFF) * 0x010101;
    }
  }

  private void grayAlpha(int at, int[] into, int index) {
    for (int x = 0; x < size.width(); x++) {
      int alpha = bytes[at + 2 * x + 1];
      int gray = (bytes[at + 2 * x] & 0xFF) * 0x010101;
      into[index + x] = alpha == 0 ? 0 : alpha << 24 | gray;
    }
  }

  private void rgb(int at, int[] into, int index) {
    for (int x = 0; x < size.width(); x++) {
      into[index + x] = OPAQUE | ((int) BIG_INT.get(bytes, at + 3 * x) >>> 8);
    }
  }

  private void rgba(int at, int[] into, int index) {
    for (int x = 0; x < size.width(); x++) {
      int rgba = (int) BIG_INT.get(bytes, at + 4 * x);
      into[index + x] = (rgba & 0xFF) == 0 ? 0 : Integer.rotateRight(rgba, 8);
    }
  }

  private void indexed(int at, int[] into, int index) {
    for (int x = 0; x < size.width(); x++) {
      into[index + x] = palette[bytes[at + x] & 0xFF];
    }
  }
}
