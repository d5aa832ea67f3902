package dev.scene.image.pixels;

import dev.scene.image.png.Size;
import dev.scene.image.rows.Alignment;
import dev.scene.image.rows.Band;
import dev.scene.image.rows.Picture;
import dev.scene.image.rows.YiqDelta;

/// Judges every pixel of the canvas: rows against their partners, and what has no partner.
public final class PixelStage {
  private final Picture expected;
  private final Picture actual;
  private final Options options;
  private final Size overlap;
  private final Tolerance tolerance;
  private final AntiAliasing inExpected;
  private final AntiAliasing inActual;
  private final Nearby nearby;
  private final IgnoredBoxes ignored;
  private final Stayed stayed;
  private final Mask mask;
  private int offset;

  private PixelStage(Picture expected, Picture actual, Options options) {
    this.expected = expected;
    this.actual = actual;
    this.options = options;
    this.overlap = expected.size().overlap(actual.size());
    this.tolerance = Tolerance.of(options);
    this.inExpected = new AntiAliasing(expected, actual);
    this.inActual = new AntiAliasing(actual, expected);
    this.nearby = new Nearby(expected, actual);
    this.ignored = new IgnoredBoxes(options.ignored());
    this.stayed = new Stayed(expected, actual);
    this.mask = new Mask(expected.size().union(actual.size()));
  }

  public static Mask judge(Picture expected, Picture actual, Alignment alignment, Options options) {
    PixelStage stage = new PixelStage(expected, actual, options);
    for (Band band : alignment.bands()) {
      switch (band.fate()) {
        case EQUAL -> stage.sides(band);
        case PAIRED, MOVED -> stage.paired(band);
        case INSERTED -> stage.alone(band.actual(), band.rows(), 0, actual.width(), Kind.ADDED);
        case REMOVED -> {}
      }
    }
    int surplus = expected.height() - actual.height();
    stage.alone(actual.height(), surplus, 0, expected.width(), Kind.REMOVED);
    return stage.mask;
  }

  private void paired(Band band) {
    offset = band.offset();
    inExpected.shift(offset);
    inActual.shift(-offset);
    for (int y = band.actual(); y < band.actual() + band.rows(); y++) {
      if (!actual.sameRow(y, expected, y - offset, overlap.width())) {
        row(y);
      }
    }
    sides(band);
  }

  /// What the wider picture has beside the narrower one.
  private void sides(Band band) {
    alone(band.actual(), band.rows(), overlap.width(), expected.width(), Kind.REMOVED);
    alone(band.actual(), band.rows(), overlap.width(), actual.width(), Kind.ADDED);
  }

  private void alone(int y, int rows, int fromX, int toX, Kind kind) {
    for (int row = y; row < y + rows; row++) {
      if (ignored.none()) {
        mask.mark(fromX, toX, row, kind);
      } else {
        markOutsideBoxes(fromX, toX, row, kind);
      }
    }
  }

  private void markOutsideBoxes(int fromX, int toX, int y, Kind kind) {
    for (int x = fromX; x < toX; x++) {
      if (!ignored.hold(x, y, y)) {
        mask.mark(x, y, kind);
      }
    }
  }

  private void row(int y) {
    int[] before = expected.row(y - offset);
    int[] after = actual.row(y);
    nearby.row(y - offset, y);
    stayed.row(y - offset, y);
    inExpected.row(y - offset);
    inActual.row(y);
    for (int x = 0; x < overlap.width(); x++) {
      if (before[x] != after[x] && !ignored.hold(x, y - offset, y) && !stayed.at(x)) {
        differing(x, y, before[x], after[x]);
      }
    }
  }

  private void differing(int x, int y, int before, int after) {
    double delta = YiqDelta.between(before, after);
    mask.delta(delta);
    Cell known = mask.cells().at(x, y);
    if (options.ignoreNoise() && known != null && known.settled()) {
      settled(known, x, y, delta, tolerance.allows(before, after, delta));
      return;
    }
    mask.cells().differs(x, y, YiqDelta.onWhite(before), YiqDelta.onWhite(after));
    if (tolerance.allows(before, after, delta)) {
      mask.mark(x, y, Kind.BELOW_THRESHOLD);
      return;
    }
    Cell cell = mask.cells().around(x, y);
    cell.delta(delta);
    if (offset != 0) {
      cell.displace();
    }
    mask.mark(x, y, options.ignoreNoise() ? suspect(cell, x) : plain(cell, x));
  }

  /// Among so many changed pixels, one more need not be looked at closely.
  private void settled(Cell cell, int x, int y, double delta, boolean tolerated) {
    if (!tolerated) {
      cell.delta(delta);
      cell.foreign();
    }
    mask.mark(x, y, tolerated ? Kind.BELOW_THRESHOLD : Kind.CHANGED);
  }

  private Kind plain(Cell cell, int x) {
    if (smooths(x)) {
      return Kind.ANTI_ALIASED;
    }
    cell.foreign();
    cell.count();
    return Kind.CHANGED;
  }

  private Kind suspect(Cell cell, int x) {
    nearby.look(x);
    if (!nearby.near()) {
      cell.foreign();
      return Kind.CHANGED;
    }
    cell.suspect(nearby.strong(), nearby.inside());
    nearby.measure(cell);
    if (smooths(x)) {
      cell.smooth();
      return Kind.ANTI_ALIASED;
    }
    return Kind.NOISE;
  }

  private boolean smooths(int x) {
    return options.ignoreAntiAliasing() && (inExpected.at(x) || inActual.at(x));
  }
}
