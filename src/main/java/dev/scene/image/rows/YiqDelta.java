package dev.scene.image.rows;

/// How far apart two colours are for the eye.
///
/// Measure and constants from "Measuring perceived color difference using YIQ NTSC transmission
/// color space in mobile applications" by Y. Kotsarenko and F. Ramos (2010), as pixelmatch 7.2.0
/// (ISC licence, Mapbox) computes them with `checkerboard: false`; the arithmetic keeps its order
/// so that counts are equal to the last pixel. Semi-transparent colours are blended with white.
public final class YiqDelta {
  /// Distance of the two colours that lie furthest apart.
  public static final double LARGEST = 35_215;

  private static final double WHITE = luma(255, 255, 255);

  private YiqDelta() {}

  /// Squared distance, from 0 to [#LARGEST].
  public static double between(int one, int other) {
    double red;
    double green;
    double blue;
    if ((one & other) >>> 24 == 0xFF) {
      red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
      green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
      blue = (one & 0xFF) - (other & 0xFF);
    } else {
      red = blended(one, other, 16);
      green = blended(one, other, 8);
      blue = blended(one, other, 0);
    }
    double y = luma(red, green, blue);
    double i = red * 0.59597799 - green * 0.27417610 - blue * 0.32180189;
    double q = red * 0.21147017 - green * 0.52261711 + blue * 0.31114694;
    return 0.5053 * y * y + 0.299 * i * i + 0.1957 * q * q;
  }

  /// The opaque colour that is seen when the page behind is white.
  public static int onWhite(int argb) {
    int alpha = argb >>> 24;
    return alpha == 0xFF
        ? argb
        : 0xFF000000
            | (blend(argb >> 16 & 0xFF, alpha) << 16)
            | (blend(argb >> 8 & 0xFF, alpha) << 8)
            | blend(argb & 0xFF, alpha);
  }

  private static int blend(int value, int alpha) {
    return 255 + (value - 255) * alpha / 255;
  }

  /// Brightness on white, from 0 to 255.
  static double luma(int argb) {
    int alpha = argb >>> 24;
    double luma = luma(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    return alpha == 0xFF ? luma : WHITE + (luma - WHITE) * alpha / 255;
  }

  private static double luma(double red, double green, double blue) {
    return red * 0.29889531 + green * 0.58662247 + blue * 0.11448223;
  }

  private static double blended(int one, int other, int shift) {
    int first = one >> shift & 0xFF;
    int second = other >> shift & 0xFF;
    int firstAlpha = one >>> 24;
    int secondAlpha = other >>> 24;
    int blended = first * firstAlpha - second * secondAlpha - 255 * (firstAlpha - secondAlpha);
    return blended / 255.0;
  }
}
