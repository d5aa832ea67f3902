package dev.scene.image;

import dev.scene.image.pixels.Cells;
import dev.scene.image.pixels.Kind;
import dev.scene.image.pixels.Mask;
import dev.scene.image.rows.Picture;
import java.util.List;
import java.util.Optional;

/// Makes a short key of what a change looks like: equal for the same change on another page, in
/// another place or another viewport.
///
/// Told by the heights of the bands that came, went or moved and the colour of those that came, and
/// by the changed pixels: how densely they lie in each of 16 × 16 fields of the square around them,
/// in four steps, and which way their colour went.
final class Fingerprints {
  private static final int FIELDS = 16;

  /// Colours nearer than this are one.
  private static final int SHADE = 32;

  private final Mask mask;
  private final Picture actual;
  private long hash = 17;

  private Fingerprints(Mask mask, Picture actual) {
    this.mask = mask;
    this.actual = actual;
  }

  static Optional<String> of(Mask mask, List<Region> regions, Picture actual) {
    Fingerprints prints = new Fingerprints(mask, actual);
    List<Region> telling =
        regions.stream().filter(region -> region.kind() != Region.Kind.NOISE).toList();
    if (telling.isEmpty()) {
      return Optional.empty();
    }
    telling.stream().filter(region -> region.kind() != Region.Kind.CHANGED).forEach(prints::band);
    Box box = new Box();
    telling.stream()
        .filter(region -> region.kind() == Region.Kind.CHANGED)
        .forEach(region -> box.cover(region.x(), region.y(), region.width(), region.height()));
    if (box.width() > 0) {
      prints.changed(box);
    }
    return Optional.of("%012x".formatted(prints.hash >>> 16));
  }

  private void band(Region region) {
    mix(region.kind().name().hashCode());
    mix(region.height());
    if (region.kind() == Region.Kind.ADDED) {
      for (int channel : meanColour(region)) {
        mix(channel / SHADE);
      }
    }
  }

  private int[] meanColour(Region region) {
    long[] sums = new long[3];
    for (int y = region.y(); y < region.y() + region.height(); y++) {
      int[] row = actual.row(y);
      for (int x = region.x(); x < region.x() + region.width(); x++) {
        for (int channel = 0; channel < sums.length; channel++) {
          sums[channel] += (row[x] >> (8 * channel)) & 0xFF;
        }
      }
    }
    long pixels = (long) region.width() * region.height();
    return new int[] {(int) (sums[0] / pixels), (int) (sums[1] / pixels), (int) (sums[2] / pixels)};
  }

  private void changed(Box box) {
    int side = Math.max(box.width(), box.height());
    int[] rows = fields(box.height(), side);
    int[] columns = fields(box.width(), side);
    int[] pixels = new int[FIELDS * FIELDS];
    int[] moved = new int[4];
    Cells cells = mask.cells();
    for (int number = 0; number < cells.columns() * cells.rows(); number++) {
      if (cells.counts(number)) {
        cells.addMovement(number, moved);
        mask.forEach(
            number,
            Kind.CHANGED,
            (x, y) -> pixels[rows[y - box.top()] * FIELDS + columns[x - box.left()]]++);
      }
    }
    double field = (double) side * side / pixels.length;
    for (int count : pixels) {
      mix(step(count / field));
    }
    for (int channel = 0; channel < 3; channel++) {
      mix(Math.round((float) moved[channel] / Math.max(1, moved[3]) / SHADE));
    }
  }

  /// The field of each pixel along one side of the box.
  private static int[] fields(int length, int side) {
    int[] fields = new int[length];
    for (int i = 0; i < length; i++) {
      fields[i] = (int) ((long) i * FIELDS / side);
    }
    return fields;
  }

  private static int step(double density) {
    if (density == 0) {
      return 0;
    }
    return density < .1 ? 1 : density < .4 ? 2 : 3;
  }

  private void mix(int value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15L;
    hash ^= hash >>> 29;
  }
}
