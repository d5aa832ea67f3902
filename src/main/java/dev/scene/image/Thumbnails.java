package dev.scene.image;

import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PictureUnreadable;
import dev.scene.image.png.Pixels;
import dev.scene.image.png.PngDecoder;
import dev.scene.image.png.PngHeader;
import dev.scene.image.png.Size;
import java.awt.image.BufferedImage;
import org.imgscalr.Scalr;

/// Small pictures for lists and tiles.
public final class Thumbnails {
  private static final String NAME = "the picture for a thumbnail";

  private Thumbnails() {}

  /// The picture as a PNG that fits the box, never enlarged.
  ///
  /// A page taller than the box in proportion shows its top: squeezed as a whole it would be a thin
  /// stripe on which nothing can be recognised.
  public static byte[] of(byte[] png, int maxWidth, int maxHeight)
      throws PictureRefused, PictureUnreadable {
    Size box = new Size(maxWidth, maxHeight);
    int fullWidth = PngHeader.read(png, NAME).size().width();
    int width = Math.min(box.width(), fullWidth);
    int rows = scaled(box.height(), fullWidth, width);
    return Rasters.png(shrink(PngDecoder.decodeTop(png, rows, NAME), width));
  }

  private static BufferedImage shrink(Pixels pixels, int width) {
    BufferedImage image = Rasters.argb(pixels);
    if (image.getWidth() == width) {
      return image;
    }
    int height = scaled(image.getHeight(), width, image.getWidth());
    return Scalr.resize(image, Scalr.Method.QUALITY, Scalr.Mode.FIT_EXACT, width, height);
  }

  /// `length` × `times` / `by`, rounded down, but at least 1.
  private static int scaled(int length, int times, int by) {
    return Math.toIntExact(Math.max(1, (long) length * times / by));
  }
}
