package dev.scene.cli.compare;

import dev.scene.image.Comparison;
import dev.scene.image.Region;
import dev.scene.image.Stage;
import dev.scene.image.pixels.Counts;
import dev.scene.image.png.Size;
import dev.scene.image.rows.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What happened to a picture, in one line for a person.
final class Sentence {
  private static final String NOTHING_ELSE = "nothing else changed";

  private Sentence() {}

  static String of(Comparison comparison) {
    return switch (comparison.verdict()) {
      case IDENTICAL -> identical(comparison);
      case NOISE -> noise(comparison.difference().counts());
      case MOVED -> moved(comparison);
      case CHANGED -> changed(comparison);
    };
  }

  private static String identical(Comparison comparison) {
    return comparison.millis().containsKey(Stage.DECODE)
        ? "no pixel differs"
        : "both files are the same, byte for byte";
  }

  private static String noise(Counts counts) {
    return text(
        "%s differ, but only as rendering does from one capture to the next",
        pixels(counts.exact()));
  }

  private static String moved(Comparison comparison) {
    List<Region> bands = bands(comparison);
    return bands.size() == 1
        ? band(bands.getFirst(), comparison)
        : join(rows(comparison.difference().rows(), bands), NOTHING_ELSE);
  }

  /// Of a pair that moved only bands are regions, besides noise.
  private static List<Region> bands(Comparison comparison) {
    return comparison.difference().regions().stream()
        .filter(
            region -> region.kind() != Region.Kind.NOISE && region.kind() != Region.Kind.CHANGED)
        .toList();
  }

  private static String band(Region band, Comparison comparison) {
    int height = band.height();
    return switch (band.kind()) {
      case ADDED ->
          join(
              text("%s added %s", rows(height), place(band.y(), height, comparison.actual())),
              below(band.y() + height, comparison.actual(), "down", height));
      case REMOVED ->
          join(
              text(
                  "%s removed %s",
                  rows(height), place(band.expectedY(), height, comparison.expected())),
              below(band.expectedY() + height, comparison.expected(), "up", height));
      case MOVED, CHANGED, NOISE ->
          text(
              "%s moved from y %,d to y %,d, %s",
              rows(height), band.expectedY(), band.y(), NOTHING_ELSE);
    };
  }

  private static String place(int y, int height, Size picture) {
    if (y == 0) {
      return "at the top";
    }
    return y + height >= picture.height() ? "at the bottom" : text("at y %,d", y);
  }

  private static String below(int bottom, Size picture, String direction, int by) {
    return bottom >= picture.height()
        ? NOTHING_ELSE
        : text("everything below moved %s by %,d px, %s", direction, by, NOTHING_ELSE);
  }

  private static String rows(Rows rows, List<Region> bands) {
    List<String> parts = new ArrayList<>();
    part(parts, rows.inserted(), "added", places(bands, Region.Kind.ADDED));
    part(parts, rows.removed(), "removed", places(bands, Region.Kind.REMOVED));
    part(parts, rows.moved(), "moved", places(bands, Region.Kind.MOVED));
    return String.join(", ", parts);
  }

  private static void part(List<String> parts, int rows, String what, String places) {
    if (rows > 0) {
      parts.add(text("%s %s%s", rows(rows), what, places));
    }
  }

  private static String places(List<Region> regions, Region.Kind kind) {
    long count = regions.stream().filter(region -> region.kind() == kind).count();
    return count > 1 ? text(" in %d places", count) : "";
  }

  private static String changed(Comparison comparison) {
    List<String> parts = new ArrayList<>();
    Counts counts = comparison.difference().counts();
    List<Region> regions = comparison.difference().regions();
    if (counts.changed() > 0) {
      parts.add(
          text("%s changed%s", pixels(counts.changed()), places(regions, Region.Kind.CHANGED)));
    }
    String rows = rows(comparison.difference().rows(), regions);
    if (!rows.isEmpty()) {
      parts.add(rows);
    }
    String sizes = sizes(comparison.expected(), comparison.actual());
    if (!sizes.isEmpty()) {
      parts.add("the actual picture is " + sizes);
    }
    return parts.isEmpty() ? pixels(counts.differing()) + " differ" : String.join("; ", parts);
  }

  /// Empty when both have the same size.
  static String sizes(Size expected, Size actual) {
    List<String> parts = new ArrayList<>();
    int wider = actual.width() - expected.width();
    if (wider != 0) {
      parts.add(text("%,d px %s", Math.abs(wider), wider > 0 ? "wider" : "narrower"));
    }
    int taller = actual.height() - expected.height();
    if (taller != 0) {
      parts.add(text("%,d px %s", Math.abs(taller), taller > 0 ? "taller" : "shorter"));
    }
    return String.join(" and ", parts);
  }

  private static String rows(int count) {
    return text(count == 1 ? "%,d row" : "%,d rows", count);
  }

  private static String pixels(long count) {
    return text(count == 1 ? "%,d pixel" : "%,d pixels", count);
  }

  private static String join(String what, String then) {
    return what + "; " + then;
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more library
  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
