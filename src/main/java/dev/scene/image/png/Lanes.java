package dev.scene.image.png;

/// Four samples at once, each in 16 bits of a long, so that none can spill into the next: the
/// first, the third, the second, the fourth, for that order costs least.
final class Lanes {
  private static final long EVEN = 0x00FF00FFL;
  private static final long ODD = 0xFF00FF00L;
  private static final long SAMPLES = 0x00FF00FF00FF00FFL;
  private static final long ONES = 0x0001000100010001L;
  private static final long TOPS = 0x8000800080008000L;

  private Lanes() {}

  static long spread(int samples) {
    return (samples & EVEN) | (samples & ODD) << 24;
  }

  static int join(long lanes) {
    return (int) lanes | (int) (lanes >>> 24);
  }

  static long add(long some, long others) {
    return (some + others) & SAMPLES;
  }

  /// Of each lane, the one of left, above and corner that is nearest to left + above - corner.
  ///
  /// Without a branch, for in noise none could be foretold. The answer is the lesser of left and
  /// above if 3 corner - left - above is not below both, the greater if it is not above both, else
  /// the corner.
  static long paeth(long left, long above, long corner) {
    long threshold = TOPS + 3 * corner - above - left;
    long fromLeft = threshold - left;
    long fromAbove = threshold - above;
    long overBoth = mask(fromLeft & fromAbove);
    long overAny = mask((fromLeft - ONES) | (fromAbove - ONES));
    long swap = (left ^ above) & mask((left | TOPS) - above);
    long lesser = left ^ swap;
    long greater = above ^ swap;
    long nearest = corner ^ ((corner ^ lesser) & overBoth);
    return greater ^ ((greater ^ nearest) & overAny);
  }

  /// All bits of a sample in each lane whose top is set.
  private static long mask(long lanes) {
    long tops = lanes & TOPS;
    return tops - (tops >>> 15);
  }
}
