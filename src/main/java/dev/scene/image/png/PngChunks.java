package dev.scene.image.png;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Walks the chunks of a PNG and checks each one's length and checksum.
///
/// The JDK's reader looks neither at checksums nor for the end, so a damaged file could pass as a
/// whole one.
final class PngChunks {
  static final int IHDR = 0x49484452;
  static final int PLTE = 0x504C5445;
  static final int TRNS = 0x74524E53;
  static final int IDAT = 0x49444154;
  static final int IEND = 0x49454E44;
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;

  /// Bytes of length, type and checksum around the data.
  private static final int FRAME = 12;

  private final ByteBuffer png;
  private final String name;

  private PngChunks(ByteBuffer png, String name) {
    this.png = png;
    this.name = name;
  }

  static PngChunks open(byte[] png, String name) throws PictureUnreadable {
    ByteBuffer bytes = ByteBuffer.wrap(png);
    if (png.length < Long.BYTES || bytes.getLong() != SIGNATURE) {
      throw new PictureUnreadable(name, "its %d bytes are no PNG".formatted(png.length));
    }
    return new PngChunks(bytes, name);
  }

  Chunk next() throws PictureUnreadable {
    int at = png.position();
    if (png.remaining() < FRAME) {
      throw truncated(at);
    }
    int length = png.getInt();
    int type = png.getInt();
    if (length < 0 || length > png.remaining() - Integer.BYTES) {
      throw truncated(at);
    }
    Chunk chunk = new Chunk(type, png.position(), length);
    png.position(chunk.start() + length);
    if (png.getInt() != checksum(chunk)) {
      throw new PictureUnreadable(
          name,
          "its %s chunk at byte %d is corrupt (wrong checksum)".formatted(chunk.typeName(), at));
    }
    return chunk;
  }

  private int checksum(Chunk chunk) {
    CRC32 crc = new CRC32();
    crc.update(png.slice(chunk.start() - Integer.BYTES, Integer.BYTES + chunk.length()));
    return (int) crc.getValue();
  }

  private PictureUnreadable truncated(int at) {
    return new PictureUnreadable(
        name,
        "it is truncated: the chunk at byte %d needs more than the %d bytes of the file"
            .formatted(at, png.limit()));
  }

  /// A chunk whose checksum is right.
  ///
  /// @param start index of its first data byte
  record Chunk(int type, int start, int length) {
    String typeName() {
      return new String(
          ByteBuffer.allocate(Integer.BYTES).putInt(type).array(), StandardCharsets.ISO_8859_1);
    }
  }
}
