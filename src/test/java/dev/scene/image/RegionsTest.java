package dev.scene.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.image.png.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionsTest {
  private final Mask mask = new Mask(new Size(800, 600));

  @Test
  void pixelsCloseTogetherShareATightBox() {
    change(101, 50);
    change(108, 57);

    assertThat(Regions.of(mask)).containsExactly(new Region(101, 50, 8, 8, 2));
  }

  @Test
  void pixelsFarApartHaveBoxesOfTheirOwnFromTopToBottom() {
    change(700, 500);
    change(400, 20);
    change(10, 20);

    assertThat(Regions.of(mask))
        .containsExactly(
            new Region(10, 20, 1, 1, 1),
            new Region(400, 20, 1, 1, 1),
            new Region(700, 500, 1, 1, 1));
  }

  @Test
  void twoBranchesThatMeetLowerDownAreOneRegion() {
    for (int y = 0; y < 40; y++) {
      change(0, y);
      change(80, y);
    }
    for (int x = 1; x < 80; x++) {
      change(x, 39);
    }

    assertThat(Regions.of(mask)).containsExactly(new Region(0, 0, 81, 40, 159));
  }

  @Test
  void manyScatteredPixelsAreGatheredInAtMostTwentyBoxesAndNoneIsLost() {
    for (int y = 0; y < 600; y += 20) {
      for (int x = 0; x < 800; x += 20) {
        change(x, y);
      }
    }

    List<Region> regions = Regions.of(mask);

    assertThat(regions).hasSizeBetween(1, 20);
    assertThat(regions.stream().mapToLong(Region::pixels).sum()).isEqualTo(30 * 40);
  }

  @Test
  void pixelsThatDoNotCountHaveNoBox() {
    mask.mark(5, 5, Kind.ANTI_ALIASED, 9_000);
    mask.mark(6, 6, Kind.BELOW_THRESHOLD, 3);

    assertThat(Regions.of(mask)).isEmpty();
  }

  private void change(int x, int y) {
    mask.mark(x, y, Kind.CHANGED, 9_000);
  }
}
