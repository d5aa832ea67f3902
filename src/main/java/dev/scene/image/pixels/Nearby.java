package dev.scene.image.pixels;

import dev.scene.image.rows.Picture;

/// Looks at the pixels around one that differs, in both pictures: could what is drawn there merely
/// stand a fraction of a pixel aside?
///
/// Then each colour lies, channel by channel, between the darkest and the brightest within one
/// pixel of it in the other picture, or not far outside: a line one pixel wide that comes to lie
/// between two pixels loses up to half its contrast.
///
/// Remembers the surroundings of the last pixel: for one thread.
final class Nearby {
  private static final int CHANNELS = 3;

  private final Surroundings before;
  private final Surroundings after;
  private boolean inside;
  private boolean near;
  private boolean strong;

  Nearby(Picture expected, Picture actual) {
    int width = Math.min(expected.width(), actual.width());
    this.before = new Surroundings(expected, width);
    this.after = new Surroundings(actual, width);
  }

  /// From now on, pixels of this row of the actual picture and its partner are meant.
  void row(int expectedY, int actualY) {
    before.row(expectedY);
    after.row(actualY);
  }

  /// Looks around the pixels of this column.
  void look(int x) {
    before.look(x);
    after.look(x);
    inside = true;
    near = true;
    strong = false;
    for (int channel = 0; channel < CHANNELS; channel++) {
      judge(channel);
    }
  }

  private void judge(int channel) {
    int was = before.centre(channel);
    int is = after.centre(channel);
    int excess =
        Math.max(
            Math.max(before.least(channel) - is, is - before.most(channel)),
            Math.max(after.least(channel) - was, was - after.most(channel)));
    int contrast =
        Math.max(before.most(channel), after.most(channel))
            - Math.min(before.least(channel), after.least(channel));
    inside &= excess * 20 <= contrast;
    near &= excess * 2 <= contrast;
    strong |= Math.abs(is - was) * 20 > contrast * 7;
  }

  /// Adds to a cell how the colours change from pixel to pixel, and by how much they changed.
  void measure(Cell cell) {
    for (int side = 0; side < Surroundings.SIDES; side++) {
      if (before.side(side) == after.centre()) {
        cell.matches(side);
      }
      if (after.side(side) == before.centre()) {
        cell.matches(Surroundings.SIDES + side);
      }
    }
    for (int channel = 0; channel < CHANNELS; channel++) {
      cell.channel(
          (before.acrossX(channel) + after.acrossX(channel)) / 4.0,
          (before.acrossY(channel) + after.acrossY(channel)) / 4.0,
          after.centre(channel) - before.centre(channel));
    }
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
