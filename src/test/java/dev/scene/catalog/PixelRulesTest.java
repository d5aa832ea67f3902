package dev.scene.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PixelRulesTest {
  private static final Box HEADER = new Box(0, 0, 1280, 80);
  private static final Box CLOCK = new Box(900, 10, 60, 20);

  @Test
  void whatTheNearestLevelSaysHolds() {
    PixelRules task = new PixelRules(0.2, null, null, false, null, List.of());
    PixelRules batch = new PixelRules(0.3, 4, null, true, null, List.of());
    PixelRules project = new PixelRules(null, 9, false, null, null, List.of());
    PixelRules installation = new PixelRules(0.1, 0, true, true, true, List.of());

    assertThat(task.over(batch).over(project).over(installation))
        .isEqualTo(new PixelRules(0.2, 4, false, false, true, List.of()));
  }

  @Test
  void boxesOfAllLevelsAddUp() {
    PixelRules task = new PixelRules(null, null, null, null, null, List.of(CLOCK, HEADER));
    PixelRules project = new PixelRules(null, null, null, null, null, List.of(HEADER));

    assertThat(task.over(PixelRules.INHERITED).over(project).ignoreRegions())
        .containsExactly(HEADER, CLOCK);
  }
}
