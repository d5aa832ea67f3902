package dev.scene.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.run.comparison.Difference;
import dev.scene.run.comparison.Difference.Region;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceTest {
  private static final Region BANNER = new Region(0, 0, 100, 60, "added", 6000, 0);

  private static String said(String verdict, Difference.Rows rows, Region... regions) {
    Difference.Counts counts = new Difference.Counts(8000, 20, 0, 1200, 80, 6000, 0);
    return Sentence.of(
        new Difference(
            verdict,
            new Difference.Size(100, 100),
            new Difference.Size(100, 160),
            38,
            7300,
            counts,
            counts,
            rows,
            1,
            List.of(regions),
            null,
            Map.of()));
  }

  @Test
  void everyVerdictHasItsSentence() {
    Difference.Rows banner = new Difference.Rows(60, 0, 0);

    assertThat(said("identical", Difference.Rows.IN_PLACE))
        .isEqualTo("Identical with the baseline");
    assertThat(said("noise", Difference.Rows.IN_PLACE))
        .isEqualTo("Only rendering noise: 7,300 pixels");
    assertThat(said("moved", banner, BANNER))
        .isEqualTo("Moved: 60 rows added at y 0; nothing else changed");
    assertThat(said("changed", Difference.Rows.IN_PLACE))
        .isEqualTo("Changed: 6,080 pixels, 38.0000 %");
    assertThat(said("changed", banner, BANNER))
        .isEqualTo("Changed: 6,080 pixels, 38.0000 %; 60 rows added at y 0");
  }
}
