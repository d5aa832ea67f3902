package dev.scene.compare;

import dev.scene.image.Comparison;
import dev.scene.image.Pictures;
import dev.scene.image.Region;
import dev.scene.image.pixels.Counts;
import dev.scene.image.png.Size;
import dev.scene.image.rows.Rows;
import dev.scene.run.comparison.Difference;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the engine found, in the form in which it is stored and shown.
public record Found(Difference difference, Size canvas, Optional<Pictures> pictures) {

  public static Found of(Comparison comparison) {
    dev.scene.image.Difference found = comparison.difference();
    Difference difference =
        new Difference(
            word(comparison.verdict()),
            size(comparison.expected()),
            size(comparison.actual()),
            found.counts().percent().doubleValue(),
            found.counts().exact(),
            counts(found.counts()),
            counts(found.raw()),
            rows(found.rows()),
            found.maxDelta(),
            found.regions().stream().map(Found::region).toList(),
            found.fingerprint().orElse(null),
            timings(comparison));
    return new Found(difference, comparison.canvas(), comparison.pictures());
  }

  /// The same bytes twice, without a look at them.
  static Found same(Size size) {
    return of(Comparison.identical(size, Map.of()));
  }

  private static Map<String, Double> timings(Comparison comparison) {
    Map<String, Double> timings = new TreeMap<>();
    comparison.millis().forEach((stage, millis) -> timings.put(word(stage), millis));
    return timings;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Difference.Size size(Size size) {
    return new Difference.Size(size.width(), size.height());
  }

  private static Difference.Counts counts(Counts counts) {
    return new Difference.Counts(
        counts.equal(),
        counts.belowThreshold(),
        counts.antiAliased(),
        counts.noise(),
        counts.changed(),
        counts.added(),
        counts.removed());
  }

  private static Difference.Rows rows(Rows rows) {
    return new Difference.Rows(rows.inserted(), rows.removed(), rows.moved());
  }

  private static Difference.Region region(Region region) {
    return new Difference.Region(
        region.x(),
        region.y(),
        region.width(),
        region.height(),
        word(region.kind()),
        region.pixels(),
        region.expectedY());
  }
}
