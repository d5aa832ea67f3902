package dev.scene.image;

import dev.scene.image.pixels.Cells;
import dev.scene.image.pixels.Kind;
import dev.scene.image.pixels.Mask;
import dev.scene.image.png.Size;
import dev.scene.image.rows.Alignment;
import dev.scene.image.rows.Band;
import dev.scene.image.rows.Band.Fate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Names the places where something happened.
final class Regions {
  private static final int MOST = 20;

  private final Mask mask;
  private final Alignment alignment;
  private final Size expected;
  private final Size actual;
  private final List<Region> regions = new ArrayList<>();

  private Regions(Mask mask, Alignment alignment, Size expected, Size actual) {
    this.mask = mask;
    this.alignment = alignment;
    this.expected = expected;
    this.actual = actual;
  }

  /// At most 20: bands of rows first, the largest of them, then boxes around what changed; around
  /// noise only when there is nothing else.
  static List<Region> of(Mask mask, Alignment alignment, Size expected, Size actual) {
    Regions found = new Regions(mask, alignment, expected, actual);
    found.bands();
    found.side();
    found.changed();
    if (found.regions.isEmpty()) {
      found.noise();
    }
    found.regions.sort(Comparator.comparingInt(Region::y).thenComparingInt(Region::x));
    return found.regions;
  }

  private void bands() {
    alignment.bands().stream()
        .filter(band -> !band.paired() || band.fate() == Fate.MOVED)
        .sorted(Comparator.comparingInt(Band::rows).reversed())
        .limit(MOST - 2)
        .forEach(band -> regions.add(band(band)));
  }

  private Region band(Band band) {
    return switch (band.fate()) {
      case INSERTED -> full(band, actual.width(), Region.Kind.ADDED);
      case REMOVED -> full(band, expected.width(), Region.Kind.REMOVED);
      case MOVED, PAIRED, EQUAL -> full(band, actual.width(), Region.Kind.MOVED);
    };
  }

  private static Region full(Band band, int width, Region.Kind kind) {
    return new Region(
        0, band.actual(), width, band.rows(), kind, (long) width * band.rows(), band.expected());
  }

  /// The columns that only the wider picture has, beside rows that have a partner.
  private void side() {
    int width = Math.abs(actual.width() - expected.width());
    int rows = alignment.bands().stream().filter(Band::paired).mapToInt(Band::rows).sum();
    if (width == 0 || rows == 0) {
      return;
    }
    boolean more = actual.width() > expected.width();
    int height = more ? actual.height() : expected.height();
    regions.add(
        new Region(
            Math.min(actual.width(), expected.width()),
            0,
            width,
            alignment.inPlace() ? rows : height,
            more ? Region.Kind.ADDED : Region.Kind.REMOVED,
            (long) width * rows,
            0));
  }

  private void changed() {
    Cells cells = mask.cells();
    Boxes.around(mask, Kind.CHANGED, cells::counts, Math.max(1, MOST - regions.size()))
        .forEach(box -> regions.add(region(box, Region.Kind.CHANGED)));
  }

  private void noise() {
    Cells cells = mask.cells();
    Boxes.around(mask, Kind.NOISE, number -> cells.at(number) != null, MOST)
        .forEach(box -> regions.add(region(box, Region.Kind.NOISE)));
  }

  private Region region(Box box, Region.Kind kind) {
    return new Region(
        box.left(),
        box.top(),
        box.width(),
        box.height(),
        kind,
        box.pixels(),
        alignment.expectedRow(box.top()));
  }
}
