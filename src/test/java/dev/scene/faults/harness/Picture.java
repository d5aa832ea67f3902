package dev.scene.faults.harness;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Small screenshots, and hashes, on the JDK alone.
final class Picture {
  private Picture() {}

  /// A picture of one colour, which is the execution's own.
  static byte[] of(String execution) {
    int colour = execution.hashCode();
    ByteBuffer rows = ByteBuffer.allocate(16 * (1 + 16 * 3));
    for (int y = 0; y < 16; y++) {
      rows.put((byte) 0);
      for (int x = 0; x < 16; x++) {
        rows.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
      }
    }
    Deflater deflater = new Deflater();
    deflater.setInput(rows.array());
    deflater.finish();
    byte[] packed = new byte[2048];
    int size = deflater.deflate(packed);
    deflater.end();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteBuffer header =
        ByteBuffer.allocate(13).putInt(16).putInt(16).put(new byte[] {8, 2, 0, 0, 0});
    chunk(png, "IHDR", header);
    chunk(png, "IDAT", ByteBuffer.wrap(packed, 0, size).slice());
    chunk(png, "IEND", ByteBuffer.allocate(0));
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, ByteBuffer data) {
    data.rewind();
    ByteBuffer chunk = ByteBuffer.allocate(4 + data.remaining());
    int size = data.remaining();
    chunk.put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
    CRC32 crc = new CRC32();
    crc.update(chunk.array());
    png.writeBytes(ByteBuffer.allocate(4).putInt(size).array());
    png.writeBytes(chunk.array());
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256; this one has not.", e);
    }
  }
}
