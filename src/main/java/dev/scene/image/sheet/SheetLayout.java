package dev.scene.image.sheet;

import dev.scene.image.png.Size;
import java.awt.geom.Rectangle2D;

/// Where everything lies on the sheet that shows a pair side by side.
///
/// @param unit height of a line of text; grows with the sheet, which is looked at as a whole
/// @param left where the expected picture goes
/// @param right where the actual picture goes
record SheetLayout(int width, int height, int unit, Pane left, Pane right) {
  private static final double MOST_PIXELS = 20_000_000;
  private static final int NARROWEST = 760;

  /// The place of one picture.
  ///
  /// @param scale pixels of the sheet for one of the picture, at most 1
  record Pane(int x, int y, int width, int height, double scale) {
    Rectangle2D frame() {
      return new Rectangle2D.Double(x - 0.5, y - 0.5, width + 1, height + 1);
    }

    double atX(int pictureX) {
      return x + Math.clamp(pictureX * scale, 0, width);
    }

    double atY(int pictureY) {
      return y + Math.clamp(pictureY * scale, 0, height);
    }

    int right() {
      return x + width;
    }
  }

  static SheetLayout of(Size expected, Size actual) {
    double columns = (double) expected.width() + actual.width();
    double rows = Math.max(expected.height(), actual.height());
    // the rest of the sheet, header and margins, takes less than half of the pictures' area or is
    // small
    double scale = Math.min(1, Math.sqrt(MOST_PIXELS / 1.15 / (columns * rows)));
    int unit = (int) Math.clamp(columns * scale / 90, 15, 44);
    int margin = unit * 3 / 2;
    int top = unit * 6;
    Pane left = pane(expected, margin, top, scale);
    Pane right = pane(actual, left.right() + unit * 4, top, scale);
    return new SheetLayout(
        Math.max(NARROWEST, right.right() + margin),
        top + Math.max(left.height, right.height) + margin,
        unit,
        left,
        right);
  }

  private static Pane pane(Size size, int x, int y, double scale) {
    int width = Math.max(1, (int) (size.width() * scale));
    int height = Math.max(1, (int) (size.height() * scale));
    return new Pane(x, y, width, height, scale);
  }
}
