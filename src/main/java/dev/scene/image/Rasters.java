package dev.scene.image;

import dev.scene.image.png.Pixels;
import dev.scene.image.png.Size;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Plain arrays as images Java2D can draw, and images as PNG bytes. The arrays are never copied.
public final class Rasters {
  private static final int[] ARGB_MASKS = {0xFF0000, 0xFF00, 0xFF, 0xFF000000};

  private Rasters() {}

  /// The pixels as an image that shares their array.
  public static BufferedImage argb(Pixels pixels) {
    Size size = pixels.size();
    WritableRaster raster =
        Raster.createPackedRaster(
            new DataBufferInt(pixels.argb(), pixels.argb().length),
            size.width(),
            size.height(),
            size.width(),
            ARGB_MASKS,
            null);
    BufferedImage model = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
    return new BufferedImage(model.getColorModel(), raster, false, null);
  }

  /// The image as a PNG file, written in memory.
  public static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // in memory: ImageIO would otherwise go through a temporary file
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("Tried to write a PNG to memory", e);
    }
    return bytes.toByteArray();
  }
}
