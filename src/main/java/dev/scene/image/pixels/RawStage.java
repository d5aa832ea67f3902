package dev.scene.image.pixels;

import dev.scene.image.png.Size;
import dev.scene.image.rows.Picture;

/// Counts what differs when every row is compared with the one at the same height, as tools do that
/// know of nothing else.
public final class RawStage {
  private final Picture expected;
  private final Picture actual;
  private final Tolerance tolerance;
  private final IgnoredBoxes ignored;
  private final Size overlap;
  private long exact;
  private long seen;

  private RawStage(Picture expected, Picture actual, Options options) {
    this.expected = expected;
    this.actual = actual;
    this.tolerance = Tolerance.of(options);
    this.ignored = new IgnoredBoxes(options.ignored());
    this.overlap = expected.size().overlap(actual.size());
  }

  public static Counts count(Picture expected, Picture actual, Options options) {
    RawStage stage = new RawStage(expected, actual, options);
    for (int y = 0; y < stage.overlap.height(); y++) {
      if (!actual.sameRow(y, expected, y, stage.overlap.width())) {
        stage.row(y);
      }
    }
    return stage.counts();
  }

  private void row(int y) {
    int[] before = expected.row(y);
    int[] after = actual.row(y);
    for (int x = 0; x < overlap.width(); x++) {
      if (before[x] != after[x] && !ignored.hold(x, y, y)) {
        exact++;
        seen += tolerance.allows(before[x], after[x]) ? 0 : 1;
      }
    }
  }

  private Counts counts() {
    long canvas = expected.size().union(actual.size()).pixels();
    long added = actual.size().pixels() - overlap.pixels();
    long removed = expected.size().pixels() - overlap.pixels();
    added -= ignored.pixels(actual.size(), overlap);
    removed -= ignored.pixels(expected.size(), overlap);
    return new Counts(canvas - exact - added - removed, exact - seen, 0, 0, seen, added, removed);
  }
}
