package dev.scene.web.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.run.comparison.Difference;
import dev.scene.run.comparison.Difference.Region;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DisplacementTest {
  private static final Region BANNER = added(0, 60);

  private static Region added(int y, int rows) {
    return new Region(0, y, 100, rows, "added", rows * 100L, y);
  }

  private static Region removed(int y, int rows) {
    return new Region(0, y, 100, rows, "removed", rows * 100L, y);
  }

  private static @Nullable String words(Difference.Rows rows, Region... regions) {
    Difference.Counts counts = new Difference.Counts(1, 0, 0, 0, 0, 0, 0);
    return Displacement.words(
        new Difference(
            "moved",
            new Difference.Size(100, 1000),
            new Difference.Size(100, 1000),
            1,
            1,
            counts,
            counts,
            rows,
            1,
            List.of(regions),
            null,
            Map.of()));
  }

  @Test
  void belowABannerEverythingIsLower() {
    assertThat(words(new Difference.Rows(60, 0, 0), BANNER))
        .isEqualTo("Rows below y 60 are displaced by 60 px");
  }

  @Test
  void whatWentBringsTheRestBack() {
    assertThat(words(new Difference.Rows(60, 60, 0), BANNER, removed(400, 60)))
        .isEqualTo("Rows below y 60 are displaced by 60 px, below y 400 not at all");
    assertThat(words(new Difference.Rows(60, 80, 0), BANNER, removed(400, 80)))
        .isEqualTo("Rows below y 60 are displaced by 60 px, below y 400 by −20 px");
  }

  @Test
  void whatCameAtTheEndOrInTheSamePlaceDisplacesNothing() {
    assertThat(words(new Difference.Rows(60, 0, 0), added(940, 60))).isNull();
    assertThat(words(new Difference.Rows(60, 60, 0), BANNER, removed(60, 60))).isNull();
    assertThat(words(Difference.Rows.IN_PLACE)).isNull();
  }

  @Test
  void whereNotEveryBandIsKnownNothingIsClaimed() {
    assertThat(words(new Difference.Rows(90, 0, 0), BANNER)).isNull();
    assertThat(words(new Difference.Rows(60, 0, 12), BANNER)).isNull();
  }
}
