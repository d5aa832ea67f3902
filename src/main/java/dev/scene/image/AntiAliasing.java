package dev.scene.image;

import dev.scene.image.png.Pixels;
import dev.scene.image.png.Size;

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

  private final Pixels own;
  private final Pixels other;
  private final int lastX;
  private final int lastY;

  private double darkest;
  private int darkX;
  private int darkY;
  private double brightest;
  private int brightX;
  private int brightY;

  AntiAliasing(Pixels own, Pixels other) {
    this.own = own;
    this.other = other;
    Size overlap = own.size().overlap(other.size());
    this.lastX = overlap.width() - 1;
    this.lastY = overlap.height() - 1;
  }

  boolean at(int x, int y) {
    return liesOnSlope(x, y) && (flatInBoth(darkX, darkY) || flatInBoth(brightX, brightY));
  }

  private boolean liesOnSlope(int x, int y) {
    darkest = 0;
    brightest = 0;
    int centre = own.at(x, y);
    int equal = onBorder(x, y) ? 1 : 0;
    for (int nearX = Math.max(x - 1, 0); nearX <= Math.min(x + 1, lastX); nearX++) {
      for (int nearY = Math.max(y - 1, 0); nearY <= Math.min(y + 1, lastY); nearY++) {
        if (nearX == x && nearY == y) {
          continue;
        }
        double delta = YiqDelta.brightness(centre, own.at(nearX, nearY));
        if (delta == 0 && ++equal > FEW) {
          return false;
        }
        remember(delta, nearX, nearY);
      }
    }
    return darkest < 0 && brightest > 0;
  }

  private void remember(double delta, int x, int y) {
    if (delta < darkest) {
      darkest = delta;
      darkX = x;
      darkY = y;
    } else if (delta > brightest) {
      brightest = delta;
      brightX = x;
      brightY = y;
    }
  }

  private boolean flatInBoth(int x, int y) {
    return flat(own, x, y) && flat(other, x, y);
  }

  private boolean flat(Pixels picture, int x, int y) {
    int centre = picture.at(x, y);
    int equal = onBorder(x, y) ? 1 : 0;
    for (int nearX = Math.max(x - 1, 0); nearX <= Math.min(x + 1, lastX); nearX++) {
      for (int nearY = Math.max(y - 1, 0); nearY <= Math.min(y + 1, lastY); nearY++) {
        boolean self = nearX == x && nearY == y;
        if (!self && picture.at(nearX, nearY) == centre && ++equal > FEW) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean onBorder(int x, int y) {
    return x == 0 || y == 0 || x == lastX || y == lastY;
  }
}
