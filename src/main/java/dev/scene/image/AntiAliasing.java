package dev.scene.image;

/// Tells whether a pixel of one picture only smooths an edge.
///
/// "Anti-aliased Pixel and Intensity Slope Detector" by V. Vysniauskas (2009) as in pixelmatch
/// 7.2.0 (ISC licence, Mapbox): the pixel lies between a darker and a brighter neighbour, has at
/// most two equal ones, and its darkest or brightest neighbour belongs to a flat area in both
/// pictures. Neighbours beyond the part both pictures cover are not looked at.
///
/// Remembers the neighbours of the last pixel: for one thread.
final class AntiAliasing {
  private static final int FEW = 2;

  private final Picture own;
  private final Picture other;
  private final int lastX;
  private int offset;
  private int firstY;
  private int lastY;

  private double darkest;
  private int darkX;
  private int darkY;
  private double brightest;
  private int brightX;
  private int brightY;

  AntiAliasing(Picture own, Picture other) {
    this.own = own;
    this.other = other;
    this.lastX = Math.min(own.width(), other.width()) - 1;
  }

  /// From now on, row y of the own picture belongs to row y + offset of the other.
  void shift(int rows) {
    offset = rows;
    firstY = Math.max(0, -rows);
    lastY = Math.min(own.height(), other.height() - rows) - 1;
  }

  boolean at(int x, int y) {
    return liesOnSlope(x, y) && (flatInBoth(darkX, darkY) || flatInBoth(brightX, brightY));
  }

  private boolean liesOnSlope(int x, int y) {
    darkest = 0;
    brightest = 0;
    double centre = own.luma(y)[x];
    int equal = onBorder(x, y) ? 1 : 0;
    int right = Math.min(x + 1, lastX);
    for (int nearY = Math.max(y - 1, firstY); nearY <= Math.min(y + 1, lastY); nearY++) {
      double[] luma = own.luma(nearY);
      for (int nearX = Math.max(x - 1, 0); nearX <= right; nearX++) {
        double delta = centre - luma[nearX];
        if (delta != 0) {
          remember(delta, nearX, nearY);
        } else if ((nearX != x || nearY != y) && ++equal > FEW) {
          return false;
        }
      }
    }
    return darkest < 0 && brightest > 0;
  }

  private void remember(double delta, int x, int y) {
    // of equally dark or bright ones, pixelmatch takes the first by column
    if (delta < darkest || delta == darkest && x < darkX) {
      darkest = delta;
      darkX = x;
      darkY = y;
    } else if (delta > brightest || delta == brightest && x < brightX) {
      brightest = delta;
      brightX = x;
      brightY = y;
    }
  }

  private boolean flatInBoth(int x, int y) {
    return flat(own, x, y, firstY, lastY)
        && flat(other, x, y + offset, firstY + offset, lastY + offset);
  }

  private boolean flat(Picture picture, int x, int y, int top, int bottom) {
    int centre = picture.row(y)[x];
    int equal = x == 0 || x == lastX || y == top || y == bottom ? 0 : -1;
    int right = Math.min(x + 1, lastX);
    for (int nearY = Math.max(y - 1, top); nearY <= Math.min(y + 1, bottom); nearY++) {
      int[] row = picture.row(nearY);
      for (int nearX = Math.max(x - 1, 0); nearX <= right; nearX++) {
        if (row[nearX] == centre && ++equal > FEW) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean onBorder(int x, int y) {
    return x == 0 || y == firstY || x == lastX || y == lastY;
  }
}
