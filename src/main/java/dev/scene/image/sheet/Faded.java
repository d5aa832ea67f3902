package dev.scene.image.sheet;

import dev.scene.image.png.Pixels;
import dev.scene.image.png.Size;
import dev.scene.image.sheet.SheetLayout.Pane;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/// A sheet on which pictures lie paler than they are, so that marks stand out.
final class Faded {
  private static final int PAPER = 0xF6F7F9;

  private final BufferedImage image;
  private final int[] rgb;
  private final int stride;

  Faded(int width, int height) {
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    this.rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    this.stride = width;
    Arrays.fill(rgb, PAPER);
  }

  BufferedImage image() {
    return image;
  }

  /// Scaled down by the mean of the pixels that fall together.
  void draw(Pixels picture, Pane pane) {
    Size size = picture.size();
    for (int row = 0; row < pane.height(); row++) {
      int top = from(row, size.height(), pane.height());
      int bottom = Math.max(top + 1, from(row + 1, size.height(), pane.height()));
      int at = (pane.y() + row) * stride + pane.x();
      for (int column = 0; column < pane.width(); column++) {
        int left = from(column, size.width(), pane.width());
        int right = Math.max(left + 1, from(column + 1, size.width(), pane.width()));
        rgb[at + column] =
            right - left == 1 && bottom - top == 1
                ? pale(picture.at(left, top))
                : mean(picture, left, top, right, bottom);
      }
    }
  }

  private static int from(int step, int length, int steps) {
    return (int) ((long) step * length / steps);
  }

  private static int mean(Pixels picture, int left, int top, int right, int bottom) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int colour = pale(picture.at(x, y));
        red += colour >> 16 & 0xFF;
        green += colour >> 8 & 0xFF;
        blue += colour & 0xFF;
      }
    }
    int count = (right - left) * (bottom - top);
    return ((red / count) << 16) | ((green / count) << 8) | (blue / count);
  }

  /// Half of the colour, and two thirds of the contrast, on white.
  private static int pale(int argb) {
    int alpha = argb >>> 24;
    int red = onWhite(argb >> 16 & 0xFF, alpha);
    int green = onWhite(argb >> 8 & 0xFF, alpha);
    int blue = onWhite(argb & 0xFF, alpha);
    int gray = (red * 77 + green * 150 + blue * 29) >> 8;
    return pale(red, gray) << 16 | pale(green, gray) << 8 | pale(blue, gray);
  }

  private static int onWhite(int channel, int alpha) {
    return 255 - (255 - channel) * alpha / 255;
  }

  private static int pale(int channel, int gray) {
    return 255 - (255 - (channel + gray) / 2) * 2 / 3;
  }

  /// Paints where `mask` has this colour; a single pixel stays visible however small the pane.
  void highlight(Pixels mask, int argb, Pane pane) {
    Size size = mask.size();
    int[] pixels = mask.argb();
    for (int y = 0; y < size.height(); y++) {
      int row = (int) (y * pane.scale());
      for (int x = 0; x < size.width() && row < pane.height(); x++) {
        int column = (int) (x * pane.scale());
        if (pixels[y * size.width() + x] == argb && column < pane.width()) {
          int at = (pane.y() + row) * stride + pane.x() + column;
          rgb[at] = tinted(rgb[at], argb);
        }
      }
    }
  }

  /// What lies below shines through.
  private static int tinted(int below, int tint) {
    int red = mixed(below >> 16 & 0xFF, tint >> 16 & 0xFF);
    int green = mixed(below >> 8 & 0xFF, tint >> 8 & 0xFF);
    return red << 16 | green << 8 | mixed(below & 0xFF, tint & 0xFF);
  }

  private static int mixed(int below, int tint) {
    return (below + 3 * tint) / 4;
  }
}
