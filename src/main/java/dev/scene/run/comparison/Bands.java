package dev.scene.run.comparison;

import dev.scene.run.comparison.Difference.Region;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The whole rows that came, went or changed places, as people are told of them.
public final class Bands {
  private static final int MOST_TOLD = 3;

  private Bands() {}

  /// The regions that are bands of whole rows, from top to bottom.
  public static List<Region> of(Difference difference) {
    return difference.regions().stream().filter(region -> isBand(difference, region)).toList();
  }

  /// Whether a region is a band: what has no partner beside the narrower picture is none.
  public static boolean isBand(Difference difference, Region region) {
    Difference.Rows rows = difference.rows();
    return switch (region.kind()) {
      case "added" -> rows.inserted() > 0 && covers(region, difference.actual());
      case "removed" -> rows.removed() > 0 && covers(region, difference.expected());
      case "moved" -> rows.moved() > 0;
      default -> false;
    };
  }

  private static boolean covers(Region region, Difference.Size picture) {
    return region.x() == 0 && region.width() >= picture.width();
  }

  /// As in `60 rows added at y 0, 40 rows removed at y 900`; empty when every row is in its place.
  public static String words(Difference difference) {
    List<Region> bands = of(difference);
    if (bands.isEmpty()) {
      return totals(difference.rows());
    }
    String told =
        bands.stream().limit(MOST_TOLD).map(Bands::words).collect(Collectors.joining(", "));
    int more = bands.size() - MOST_TOLD;
    return more > 0 ? told + " and %d more".formatted(more) : told;
  }

  /// As in `60 rows added at y 0`.
  public static String words(Region band) {
    return "%s %s at y %d".formatted(rows(band.height()), band.kind(), band.y());
  }

  private static String totals(Difference.Rows rows) {
    return List.of(
            total(rows.inserted(), "added"),
            total(rows.removed(), "removed"),
            total(rows.moved(), "moved"))
        .stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String total(int rows, String what) {
    return rows == 0 ? "" : rows(rows) + " " + what;
  }

  private static String rows(int rows) {
    return String.format(Locale.ROOT, "%,d %s", rows, rows == 1 ? "row" : "rows");
  }
}
