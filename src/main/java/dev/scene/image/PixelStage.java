package dev.scene.image;

import dev.scene.image.png.Pixels;
import dev.scene.image.png.Size;
import java.util.Arrays;

/// Judges every pixel of the union canvas.
///
/// Where both pictures lie, equal runs are skipped at the speed of memory and only pixels that
/// differ are looked at; what one picture covers alone is added or removed, whatever its colour.
final class PixelStage {
  private final Pixels expected;
  private final Pixels actual;
  private final Size overlap;
  private final Options options;
  private final double limit;
  private final AntiAliasing inExpected;
  private final AntiAliasing inActual;
  private final Mask mask;

  private PixelStage(Pixels expected, Pixels actual, Options options) {
    this.expected = expected;
    this.actual = actual;
    this.overlap = expected.size().overlap(actual.size());
    this.options = options;
    this.limit = YiqDelta.LARGEST * options.threshold() * options.threshold();
    this.inExpected = new AntiAliasing(expected, actual);
    this.inActual = new AntiAliasing(actual, expected);
    this.mask = new Mask(expected.size().union(actual.size()));
  }

  static Mask judge(Pixels expected, Pixels actual, Options options) {
    PixelStage stage = new PixelStage(expected, actual, options);
    for (int y = 0; y < stage.overlap.height(); y++) {
      stage.row(y);
    }
    stage.alone(expected.size(), Kind.REMOVED);
    stage.alone(actual.size(), Kind.ADDED);
    stage.mask.equal(stage.uncovered());
    return stage.mask;
  }

  private void row(int y) {
    int width = overlap.width();
    int left = y * expected.size().width();
    int right = y * actual.size().width();
    int x = 0;
    while (x < width) {
      int same =
          Arrays.mismatch(
              expected.argb(), left + x, left + width, actual.argb(), right + x, right + width);
      if (same < 0) {
        mask.equal(width - x);
        return;
      }
      mask.equal(same);
      x += same;
      differing(x++, y);
    }
  }

  private void differing(int x, int y) {
    double delta = YiqDelta.between(expected.at(x, y), actual.at(x, y));
    mask.delta(delta);
    mask.mark(x, y, kind(x, y, delta), delta);
  }

  private Kind kind(int x, int y, double delta) {
    if (delta <= limit) {
      return Kind.BELOW_THRESHOLD;
    }
    boolean edge = options.ignoreAntiAliasing() && (inExpected.at(x, y) || inActual.at(x, y));
    return edge ? Kind.ANTI_ALIASED : Kind.CHANGED;
  }

  private void alone(Size size, Kind kind) {
    for (int y = 0; y < size.height(); y++) {
      for (int x = y < overlap.height() ? overlap.width() : 0; x < size.width(); x++) {
        mask.mark(x, y, kind, YiqDelta.LARGEST);
      }
    }
  }

  /// The corner no picture covers when one is wider and the other taller.
  private long uncovered() {
    long covered = expected.size().pixels() + actual.size().pixels() - overlap.pixels();
    return mask.size().pixels() - covered;
  }
}
