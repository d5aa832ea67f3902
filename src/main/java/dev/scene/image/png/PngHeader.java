package dev.scene.image.png;

import dev.scene.image.png.PictureRefused.Limit;
import java.nio.ByteBuffer;

/// What a PNG says about itself in its first 33 bytes; nothing is decoded.
///
/// @param size width and height the picture claims
public record PngHeader(Size size) {
  /// Reads the header and holds the limits: 50 MB, 32,767 px on a side, 80 megapixels.
  ///
  /// The limits come before decoding because a PNG of 1.5 MB can need 1.6 GB of memory.
  ///
  /// @param name how messages call the picture, such as "the expected picture"
  public static PngHeader read(byte[] png, String name) throws PictureRefused, PictureUnreadable {
    Limit.BYTES.hold(name, png.length, "bytes");
    PngHeader header = parse(png, name);
    holdLimits(header.size, name);
    return header;
  }

  /// Reads the header of a picture that will not be decoded, however large.
  public static PngHeader parse(byte[] png, String name) throws PictureUnreadable {
    PngChunks chunks = PngChunks.open(png, name);
    PngChunks.Chunk first = chunks.next();
    if (first.type() != PngChunks.IHDR || first.length() != 13) {
      throw new PictureUnreadable(name, "it does not begin with a PNG header");
    }
    ByteBuffer header = ByteBuffer.wrap(png, first.start(), first.length());
    int width = header.getInt();
    int height = header.getInt();
    if (width < 1 || height < 1) {
      throw new PictureUnreadable(
          name,
          "its header claims an impossible %s × %s px"
              .formatted(Integer.toUnsignedString(width), Integer.toUnsignedString(height)));
    }
    return new PngHeader(new Size(width, height));
  }

  /// Also for the canvas of a pair: two narrow pictures, one wide and one tall, would need a huge
  /// one.
  public static void holdLimits(Size size, String name) throws PictureRefused {
    Limit.SIDE.hold(name, Math.max(size.width(), size.height()), "px on its longer side");
    Limit.PIXELS.hold(name, size.pixels(), "pixels (" + size + ")");
  }
}
