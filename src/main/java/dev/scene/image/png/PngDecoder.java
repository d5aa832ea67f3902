package dev.scene.image.png;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// PNG bytes to pixels through the JDK's reader; a damaged file is an error, never half an image.
///
/// While it runs it holds 4 bytes a pixel, the reader's own raster (1 to 4 bytes a pixel, 8 for
/// 16-bit RGBA) and a copy of the file.
public final class PngDecoder {
  private PngDecoder() {}

  /// The whole picture; the limits of [PngHeader#read] are held before.
  public static Pixels decode(byte[] png, String name) throws PictureRefused, PictureUnreadable {
    return decodeTop(png, Integer.MAX_VALUE, name);
  }

  /// The first rows of the picture, as far as it has so many.
  public static Pixels decodeTop(byte[] png, int rows, String name)
      throws PictureRefused, PictureUnreadable {
    Size whole = PngHeader.read(png, name).size();
    Rectangle part = new Rectangle(whole.width(), Math.min(rows, whole.height()));
    PngChunks.requireWhole(png, name);
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try {
      // metadata ignored: compressed text and profiles would be unpacked without a limit
      reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(png)), true, true);
      return ArgbRows.of(read(reader, part));
    } catch (IOException | RuntimeException e) {
      // the reader answers some damage with whatever its code stumbles over
      throw new PictureUnreadable(
          name, "its pixels cannot be decoded (%s)".formatted(e.getMessage()), e);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage read(ImageReader reader, Rectangle part) throws IOException {
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceRegion(part);
    return reader.read(0, param);
  }
}
