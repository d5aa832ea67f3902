package dev.scene.image.png;

/// PNG bytes to pixels; a damaged file is an error, never half an image.
///
/// While it runs it holds 4 bytes a pixel besides [Scanlines].
public final class PngDecoder {
  private PngDecoder() {}

  /// The whole picture; the limits of [PngHeader#read] are held before.
  public static Pixels decode(byte[] png, String name) throws PictureRefused, PictureUnreadable {
    return decodeTop(png, Integer.MAX_VALUE, name);
  }

  /// The first rows of the picture, as far as it has so many.
  public static Pixels decodeTop(byte[] png, int rows, String name)
      throws PictureRefused, PictureUnreadable {
    Scanlines scanlines = Scanlines.read(png, name);
    int width = scanlines.size().width();
    int height = Math.min(rows, scanlines.size().height());
    int[] argb = new int[width * height];
    scanlines.unfilter(0, height);
    for (int y = 0; y < height; y++) {
      scanlines.argb(y, argb, y * width);
    }
    return new Pixels(new Size(width, height), argb);
  }
}
