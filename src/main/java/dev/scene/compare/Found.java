package dev.scene.compare;

import dev.scene.image.Comparison;
import dev.scene.image.Counts;
import dev.scene.image.Pictures;
import dev.scene.image.png.Size;
import dev.scene.run.Difference;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the engine found, in the form in which it is stored and shown.
record Found(Difference difference, Size canvas, Optional<Pictures> pictures) {

  static Found of(Comparison comparison) {
    Counts counts = comparison.difference().counts();
    Map<String, Double> timings = new TreeMap<>();
    comparison
        .millis()
        .forEach((stage, millis) -> timings.put(stage.name().toLowerCase(Locale.ROOT), millis));
    Difference difference =
        new Difference(
            verdict(counts),
            size(comparison.expected()),
            size(comparison.actual()),
            counts.percent().doubleValue(),
            counts.exact(),
            new Difference.Counts(
                counts.equal(),
                counts.belowThreshold(),
                counts.antiAliased(),
                counts.changed(),
                counts.added(),
                counts.removed()),
            comparison.difference().maxDelta(),
            comparison.difference().regions().stream()
                .map(region ->
                    new Difference.Region(
                        region.x(),
                        region.y(),
                        region.width(),
                        region.height(),
                        "changed",
                        region.pixels()))
                .toList(),
            timings);
    return new Found(difference, comparison.canvas(), comparison.pictures());
  }

  // anti-aliasing and what stays below the threshold is how rendering differs, not the page
  private static String verdict(Counts counts) {
    if (counts.differing() > 0) {
      return "changed";
    }
    return counts.exact() > 0 ? "noise" : "identical";
  }

  private static Difference.Size size(Size size) {
    return new Difference.Size(size.width(), size.height());
  }

  static String sentence(Difference difference) {
    return switch (difference.verdict()) {
      case "identical" -> "Identical with the baseline";
      case "noise" -> "Only rendering noise: %,d pixels".formatted(difference.exact());
      default ->
          "Changed: %,d pixels, %s %%"
              .formatted(
                  difference.differing(), String.format(Locale.ROOT, "%.4f", difference.percent()));
    };
  }
}
