package dev.scene.image.pixels;

import dev.scene.image.rows.Picture;

/// The 3 × 3 pixels around one of a picture; beyond the border, the border goes on.
final class Surroundings {
  /// Left, right, above and below.
  static final int SIDES = 4;

  private static final int RED = 16;
  private static final int GREEN = 8;

  private final Picture picture;
  private final int lastX;
  private int[] above;
  private int[] same;
  private int[] below;
  private int left;
  private int x;
  private int right;

  private int leastRed;
  private int mostRed;
  private int leastGreen;
  private int mostGreen;
  private int leastBlue;
  private int mostBlue;

  Surroundings(Picture picture, int width) {
    this.picture = picture;
    this.lastX = width - 1;
    this.above = new int[0];
    this.same = above;
    this.below = above;
  }

  void row(int y) {
    above = picture.onWhite(Math.max(0, y - 1));
    same = picture.onWhite(y);
    below = picture.onWhite(Math.min(picture.height() - 1, y + 1));
  }

  void look(int column) {
    x = column;
    left = Math.max(0, x - 1);
    right = Math.min(lastX, x + 1);
    leastRed = 255;
    leastGreen = 255;
    leastBlue = 255;
    mostRed = 0;
    mostGreen = 0;
    mostBlue = 0;
    look(above);
    look(same);
    look(below);
  }

  private void look(int[] row) {
    take(row[left]);
    take(row[x]);
    take(row[right]);
  }

  private void take(int colour) {
    int red = colour >> RED & 0xFF;
    int green = colour >> GREEN & 0xFF;
    int blue = colour & 0xFF;
    leastRed = Math.min(leastRed, red);
    mostRed = Math.max(mostRed, red);
    leastGreen = Math.min(leastGreen, green);
    mostGreen = Math.max(mostGreen, green);
    leastBlue = Math.min(leastBlue, blue);
    mostBlue = Math.max(mostBlue, blue);
  }

  int least(int channel) {
    return switch (channel) {
      case 0 -> leastRed;
      case 1 -> leastGreen;
      default -> leastBlue;
    };
  }

  int most(int channel) {
    return switch (channel) {
      case 0 -> mostRed;
      case 1 -> mostGreen;
      default -> mostBlue;
    };
  }

  int centre() {
    return same[x];
  }

  int centre(int channel) {
    return value(same[x], channel);
  }

  /// The colour of the neighbour on one of the four sides.
  int side(int side) {
    return switch (side) {
      case 0 -> same[left];
      case 1 -> same[right];
      case 2 -> above[x];
      default -> below[x];
    };
  }

  /// By how much the right neighbour is brighter than the left one.
  int acrossX(int channel) {
    return value(same[right], channel) - value(same[left], channel);
  }

  /// By how much the neighbour below is brighter than the one above.
  int acrossY(int channel) {
    return value(below[x], channel) - value(above[x], channel);
  }

  private static int value(int colour, int channel) {
    return (colour >> (RED - GREEN * channel)) & 0xFF;
  }
}
