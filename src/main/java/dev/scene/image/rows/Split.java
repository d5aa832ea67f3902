package dev.scene.image.rows;

import dev.scene.image.rows.Band.Fate;
import java.util.List;

/// Finds where in a span the surplus rows of one picture came in.
///
/// Rows above the place are paired from the top, rows below it from the bottom; the place with the
/// fewest differing pixels wins.
final class Split {
  /// Pixels looked at in a row, spread over its width.
  private static final int SAMPLES = 320;

  private static final int STANDS_OUT = 16;

  private final Picture expected;
  private final Picture actual;
  private final int width;

  Split(Picture expected, Picture actual, int width) {
    this.expected = expected;
    this.actual = actual;
    this.width = width;
  }

  void into(List<Band> bands, Span span) {
    int paired = Math.min(span.expectedRows(), span.actualRows());
    int above = span.expectedRows() == span.actualRows() ? paired : place(span, paired);
    int below = paired - above;
    int expectedBelow = span.expectedEnd() - below;
    int actualBelow = span.actualEnd() - below;
    Alignment.add(bands, Fate.PAIRED, span.expected(), span.actual(), above);
    Alignment.add(
        bands,
        Fate.REMOVED,
        span.expected() + above,
        span.actual() + above,
        expectedBelow - span.expected() - above);
    Alignment.add(
        bands,
        Fate.INSERTED,
        expectedBelow,
        span.actual() + above,
        actualBelow - span.actual() - above);
    Alignment.add(bands, Fate.PAIRED, expectedBelow, actualBelow, below);
  }

  private int place(Span span, int paired) {
    long cost = 0;
    for (int row = 0; row < paired; row++) {
      cost += fromBottom(span, paired, row);
    }
    long least = cost;
    int place = 0;
    for (int row = 0; row < paired; row++) {
      cost += cost(span.expected() + row, span.actual() + row) - fromBottom(span, paired, row);
      if (cost < least) {
        least = cost;
        place = row + 1;
      }
    }
    return place;
  }

  private int fromBottom(Span span, int paired, int row) {
    return cost(span.expectedEnd() - paired + row, span.actualEnd() - paired + row);
  }

  /// How many of the sampled pixels differ so that it can be seen.
  int cost(int expectedRow, int actualRow) {
    int[] left = expected.row(expectedRow);
    int[] right = actual.row(actualRow);
    int step = Math.max(1, width / SAMPLES);
    int cost = 0;
    for (int x = 0; x < width; x += step) {
      cost += apart(left[x], right[x]) ? 1 : 0;
    }
    return cost;
  }

  private static boolean apart(int one, int other) {
    return one != other
        && (far(one, other, 16) || far(one, other, 8) || far(one, other, 0) || far(one, other, 24));
  }

  private static boolean far(int one, int other, int shift) {
    return Math.abs((one >>> shift & 0xFF) - (other >>> shift & 0xFF)) > STANDS_OUT;
  }
}
