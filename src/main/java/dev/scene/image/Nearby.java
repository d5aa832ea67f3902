package dev.scene.image;

/// Looks at the pixels around one that differs, in both pictures: could what is drawn there merely
/// stand a fraction of a pixel aside?
///
/// Then each colour lies, channel by channel, between the darkest and the brightest within one
/// pixel of it in the other picture, or not far outside: a line one pixel wide that comes to lie
/// between two pixels loses up to half its contrast.
///
/// Remembers the surroundings of the last pixel: for one thread.
final class Nearby {
  private final Picture expected;
  private final Picture actual;
  private final int lastX;
  private int offset;

  private int least;
  private int most;
  private boolean inside;
  private boolean near;
  private boolean strong;

  Nearby(Picture expected, Picture actual) {
    this.expected = expected;
    this.actual = actual;
    this.lastX = Math.min(expected.width(), actual.width()) - 1;
  }

  /// From now on, row y of the actual picture belongs to row y - offset of the expected one.
  void shift(int rows) {
    offset = rows;
  }

  /// Looks around a pixel of the actual picture and its partner.
  void look(int x, int y) {
    inside = true;
    near = true;
    strong = false;
    int before = expected.row(y - offset)[x];
    int after = actual.row(y)[x];
    for (int shift = 0; shift <= 16; shift += 8) {
      channel(x, y, shift, before >> shift & 0xFF, after >> shift & 0xFF);
    }
  }

  private void channel(int x, int y, int shift, int before, int after) {
    range(expected, x, y - offset, shift);
    int low = least;
    int high = most;
    int excess = Math.max(0, Math.max(least - after, after - most));
    range(actual, x, y, shift);
    excess = Math.max(excess, Math.max(least - before, before - most));
    int contrast = Math.max(high, most) - Math.min(low, least);
    inside &= excess * 20 <= contrast;
    near &= excess * 2 <= contrast;
    strong |= Math.abs(after - before) * 20 > contrast * 7;
  }

  private void range(Picture picture, int x, int y, int shift) {
    int low = 255;
    int high = 0;
    int right = Math.min(lastX, x + 1);
    for (int nearY = Math.max(0, y - 1); nearY <= Math.min(picture.height() - 1, y + 1); nearY++) {
      int[] row = picture.row(nearY);
      for (int nearX = Math.max(0, x - 1); nearX <= right; nearX++) {
        int value = row[nearX] >> shift & 0xFF;
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    least = low;
    most = high;
  }

  /// Adds to a cell how the colours change from pixel to pixel, and by how much they changed.
  void measure(Cell cell, int x, int y) {
    int[] before = expected.row(y - offset);
    int[] after = actual.row(y);
    int[] beforeAbove = expected.row(Math.max(0, y - offset - 1));
    int[] beforeBelow = expected.row(Math.min(expected.height() - 1, y - offset + 1));
    int[] afterAbove = actual.row(Math.max(0, y - 1));
    int[] afterBelow = actual.row(Math.min(actual.height() - 1, y + 1));
    int left = Math.max(0, x - 1);
    int right = Math.min(lastX, x + 1);
    for (int channel = 0; channel < 3; channel++) {
      int shift = channel * 8;
      int gradientX =
          apart(before[right], before[left], shift) + apart(after[right], after[left], shift);
      int gradientY =
          apart(beforeBelow[x], beforeAbove[x], shift) + apart(afterBelow[x], afterAbove[x], shift);
      cell.channel(gradientX / 4.0, gradientY / 4.0, apart(after[x], before[x], shift));
    }
  }

  private static int apart(int one, int other, int shift) {
    return (one >> shift & 0xFF) - (other >> shift & 0xFF);
  }

  /// Whether the colours are between those around, but for a twentieth of the contrast.
  boolean inside() {
    return inside;
  }

  /// Whether the colours are at most half the contrast outside those around.
  boolean near() {
    return near;
  }

  /// Whether the pixel differs by more than a third of the contrast around it.
  boolean strong() {
    return strong;
  }
}
