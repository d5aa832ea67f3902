package dev.scene.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Screenshots for tests.
public final class Png {
  private Png() {}

  /// A picture of one colour.
  public static byte[] plain(int width, int height, Color colour) {
    return withBlock(width, height, colour, 0, 0, colour);
  }

  /// A picture of one colour with a block of another in its upper left corner.
  public static byte[] withBlock(
      int width, int height, Color colour, int blockWidth, int blockHeight, Color block) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, width, height);
    pen.setColor(block);
    pen.fillRect(0, 0, blockWidth, blockHeight);
    pen.dispose();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Signature and header alone, claiming any size.
  public static byte[] claiming(int width, int height) {
    byte[] chunk =
        ByteBuffer.allocate(17)
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    CRC32 crc = new CRC32();
    crc.update(chunk);
    return ByteBuffer.allocate(8 + 4 + chunk.length + 4)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
        .putInt(13)
        .put(chunk)
        .putInt((int) crc.getValue())
        .array();
  }
}
