package dev.scene.catalog;

import dev.scene.platform.Checks;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// How two pictures are compared, as far as one level says: a task, its batch, its project or the
/// installation. What is null is inherited from the next; boxes of all levels add up.
///
/// @param pixelThreshold how far two colours may lie apart and still count as equal, 0 to 1
/// @param pixelTolerance a pixel whose channels all differ by no more than this counts as equal, 0
///   to 255
/// @param ignoreAntiAliasing pixels that only smooth an edge do not count
/// @param ignoreNoise pixels that differ only as rendering does between two captures do not count
/// @param alignRows rows are compared with the rows they belong to, wherever these went
/// @param ignoreRegions boxes in which nothing counts
public record PixelRules(
    @Nullable Double pixelThreshold,
    @Nullable Integer pixelTolerance,
    @Nullable Boolean ignoreAntiAliasing,
    @Nullable Boolean ignoreNoise,
    @Nullable Boolean alignRows,
    @Json List<Box> ignoreRegions) {
  /// Says nothing, so everything is inherited.
  public static final PixelRules INHERITED =
      new PixelRules(null, null, null, null, null, List.of());

  private static final int MOST_REGIONS = 100;

  /// Rows that are older than the column have no boxes.
  public PixelRules {
    ignoreRegions = Objects.requireNonNullElse(ignoreRegions, List.of());
  }

  /// These rules, and where they say nothing those of the next level.
  public PixelRules over(PixelRules next) {
    return new PixelRules(
        first(pixelThreshold, next.pixelThreshold),
        first(pixelTolerance, next.pixelTolerance),
        first(ignoreAntiAliasing, next.ignoreAntiAliasing),
        first(ignoreNoise, next.ignoreNoise),
        first(alignRows, next.alignRows),
        Stream.concat(next.ignoreRegions.stream(), ignoreRegions.stream()).distinct().toList());
  }

  private static <T> @Nullable T first(@Nullable T mine, @Nullable T inherited) {
    return mine == null ? inherited : mine;
  }

  void check(Checks checks) {
    checks
        .between(pixelThreshold, "pixel_threshold", 0, 1)
        .between(
            pixelTolerance == null ? null : pixelTolerance.doubleValue(), "pixel_tolerance", 0, 255)
        .require(
            ignoreRegions.size() <= MOST_REGIONS,
            "ignore_regions",
            "must have at most %d boxes".formatted(MOST_REGIONS));
    for (int i = 0; i < ignoreRegions.size(); i++) {
      Box box = ignoreRegions.get(i);
      checks.require(
          box != null && box.withinLimits(), // a program may send null
          "ignore_regions[%d]".formatted(i),
          "must have x and y between 0 and %1$d and a width and height between 1 and %1$d"
              .formatted(Box.LARGEST));
    }
  }
}
