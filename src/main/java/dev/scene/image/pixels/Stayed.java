package dev.scene.image.pixels;

import dev.scene.image.rows.Picture;
import java.util.Arrays;

/// Tells whether a piece of a displaced row did not go with it: a header or a sidebar fixed to the
/// window, beside content that was pushed down.
///
/// Such a piece is equal at its old height in both pictures, where it is and where the row came
/// from. Pieces are 16 pixels wide, so that chance does not make one.
final class Stayed {
  private static final int PIECE = 16;

  private final Picture expected;
  private final Picture actual;
  private final int width;
  private final int[] expectedHere;
  private final int[] expectedThere;
  private final int[] actualHere;
  private final int[] actualThere;
  private boolean possible;
  private int known;
  private boolean answer;

  Stayed(Picture expected, Picture actual) {
    this.expected = expected;
    this.actual = actual;
    this.width = Math.min(expected.width(), actual.width());
    this.expectedHere = new int[expected.width()];
    this.expectedThere = new int[expected.width()];
    this.actualHere = new int[actual.width()];
    this.actualThere = new int[actual.width()];
  }

  /// From now on, pixels of this row of the actual picture and its partner are meant.
  void row(int expectedY, int actualY) {
    known = -1;
    possible = expectedY != actualY && actualY < expected.height() && expectedY < actual.height();
    if (possible) {
      expected.copy(actualY, expectedHere);
      actual.copy(actualY, actualHere);
      expected.copy(expectedY, expectedThere);
      actual.copy(expectedY, actualThere);
    }
  }

  boolean at(int x) {
    if (!possible) {
      return false;
    }
    int piece = x / PIECE;
    if (piece != known) {
      known = piece;
      int from = piece * PIECE;
      int to = Math.min(from + PIECE, width);
      answer =
          Arrays.equals(expectedHere, from, to, actualHere, from, to)
              && Arrays.equals(expectedThere, from, to, actualThere, from, to);
    }
    return answer;
  }
}
