package dev.scene.image.pixels;

import dev.scene.image.rows.Picture;

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

  /// Rows above and below that may be looked at.
  private static final int REACH = 2;

  private final Picture own;
  private final Picture other;
  private final int lastX;
  private final double[][] luma = new double[2 * REACH + 1][];
  private final int[][] ownRows = new int[2 * REACH + 1][];
  private final int[][] otherRows = new int[2 * REACH + 1][];
  private int offset;
  private int firstY;
  private int lastY;

  /// First and last row that both pictures cover, counted from the top of the reach.
  private int first;

  private int last;

  /// The row whose surroundings are still to be fetched; -1 when they are here.
  private int pending = -1;

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

  /// From now on, pixels of this row of the own picture are meant.
  void row(int y) {
    first = firstY - (y - REACH);
    last = lastY - (y - REACH);
    pending = y;
  }

  boolean at(int x) {
    if (pending >= 0) {
      load(pending);
      pending = -1;
    }
    return liesOnSlope(x) && (flatInBoth(darkX, darkY) || flatInBoth(brightX, brightY));
  }

  private void load(int y) {
    for (int row = Math.max(0, first); row <= Math.min(2 * REACH, last); row++) {
      int ownY = y - REACH + row;
      luma[row] = own.luma(ownY);
      ownRows[row] = own.row(ownY);
      otherRows[row] = other.row(ownY + offset);
    }
  }

  private boolean liesOnSlope(int x) {
    darkest = 0;
    brightest = 0;
    double centre = luma[REACH][x];
    int equal = onBorder(x, REACH) ? 1 : 0;
    int left = Math.max(x - 1, 0);
    int right = Math.min(x + 1, lastX);
    int end = Math.min(REACH + 1, last);
    for (int row = Math.max(REACH - 1, first); row <= end; row++) {
      for (int nearX = left; nearX <= right; nearX++) {
        double delta = centre - luma[row][nearX];
        if (delta != 0) {
          remember(delta, nearX, row);
        } else if ((nearX != x || row != REACH) && ++equal > FEW) {
          return false;
        }
      }
    }
    return darkest < 0 && brightest > 0;
  }

  private void remember(double delta, int x, int row) {
    // of equally dark or bright ones, pixelmatch takes the first by column
    if (delta < darkest || (delta == darkest && x < darkX)) {
      darkest = delta;
      darkX = x;
      darkY = row;
    } else if (delta > brightest || (delta == brightest && x < brightX)) {
      brightest = delta;
      brightX = x;
      brightY = row;
    }
  }

  private boolean flatInBoth(int x, int row) {
    return flat(ownRows, x, row) && flat(otherRows, x, row);
  }

  private boolean flat(int[][] rows, int x, int row) {
    int centre = rows[row][x];
    int equal = onBorder(x, row) ? 0 : -1;
    int left = Math.max(x - 1, 0);
    int right = Math.min(x + 1, lastX);
    int end = Math.min(row + 1, last);
    for (int near = Math.max(row - 1, first); near <= end; near++) {
      for (int nearX = left; nearX <= right; nearX++) {
        if (rows[near][nearX] == centre && ++equal > FEW) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean onBorder(int x, int row) {
    return x == 0 || x == lastX || row == first || row == last;
  }
}
