package dev.scene.run.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.run.comparison.Difference.Region;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BandsTest {
  private static final Region BANNER = new Region(0, 0, 1280, 60, "added", 76_800, 0);
  private static final Region GONE = new Region(0, 900, 1280, 1, "removed", 1280, 840);
  private static final Region RECOLOURED = new Region(40, 300, 90, 30, "changed", 2700, 240);

  private static Difference found(Difference.Rows rows, Region... regions) {
    Difference.Counts counts = new Difference.Counts(1, 0, 0, 0, 0, 0, 0);
    return new Difference(
        "moved",
        new Difference.Size(1280, 1000),
        new Difference.Size(1280, 1059),
        6,
        1,
        counts,
        counts,
        rows,
        1,
        List.of(regions),
        null,
        Map.of());
  }

  @Test
  void aBannerIsToldWithItsHeightAndItsPlace() {
    Difference difference = found(new Difference.Rows(60, 0, 0), BANNER, RECOLOURED);

    assertThat(Bands.words(difference)).isEqualTo("60 rows added at y 0");
    assertThat(Bands.of(difference)).containsExactly(BANNER);
  }

  @Test
  void everyBandIsToldButOfManyOnlyTheFirst() {
    Region moved = new Region(0, 1000, 1280, 20, "moved", 25_600, 400);

    assertThat(Bands.words(found(new Difference.Rows(60, 1, 20), BANNER, GONE, moved)))
        .isEqualTo("60 rows added at y 0, 1 row removed at y 900, 20 rows moved at y 1000");
    assertThat(Bands.words(found(new Difference.Rows(60, 2, 20), BANNER, GONE, moved, GONE, GONE)))
        .endsWith("at y 1000 and 2 more");
  }

  @Test
  void whatTheNarrowerPictureLacksIsNoBand() {
    Region beside = new Region(1280, 0, 100, 1000, "added", 100_000, 0);

    assertThat(Bands.words(found(Difference.Rows.IN_PLACE, beside))).isEmpty();
    assertThat(Bands.isBand(found(new Difference.Rows(60, 0, 0), beside), beside)).isFalse();
  }

  @Test
  void bandsThatAreInNoBoxAreToldByTheirNumber() {
    assertThat(Bands.words(found(new Difference.Rows(60, 0, 12))))
        .isEqualTo("60 rows added, 12 rows moved");
  }
}
