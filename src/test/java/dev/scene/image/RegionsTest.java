package dev.scene.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.image.pixels.Kind;
import dev.scene.image.pixels.Mask;
import dev.scene.image.png.Size;
import dev.scene.image.rows.Alignment;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionsTest {
  private static final Size SIZE = new Size(800, 600);

  private final Mask mask = new Mask(SIZE);

  @Test
  void pixelsCloseTogetherShareATightBox() {
    change(101, 50);
    change(108, 57);

    assertThat(regions()).containsExactly(changed(101, 50, 8, 8, 2));
  }

  @Test
  void pixelsFarApartHaveBoxesOfTheirOwnFromTopToBottom() {
    change(700, 500);
    change(400, 20);
    change(10, 20);

    assertThat(regions())
        .containsExactly(
            changed(10, 20, 1, 1, 1), changed(400, 20, 1, 1, 1), changed(700, 500, 1, 1, 1));
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

    assertThat(regions()).containsExactly(changed(0, 0, 81, 40, 159));
  }

  @Test
  void manyScatteredPixelsAreGatheredInAtMostTwentyBoxesAndNoneIsLost() {
    for (int y = 0; y < 600; y += 20) {
      for (int x = 0; x < 800; x += 20) {
        change(x, y);
      }
    }

    List<Region> regions = regions();

    assertThat(regions).hasSizeBetween(1, 20);
    assertThat(regions.stream().mapToLong(Region::pixels).sum()).isEqualTo(30 * 40);
  }

  @Test
  void pixelsThatDoNotCountHaveNoBox() {
    mark(5, 5, Kind.ANTI_ALIASED);
    mark(6, 6, Kind.BELOW_THRESHOLD);

    assertThat(regions()).isEmpty();
  }

  private void change(int x, int y) {
    mark(x, y, Kind.CHANGED);
  }

  private void mark(int x, int y, Kind kind) {
    mask.mark(x, y, kind);
    mask.cells().around(x, y).count();
  }

  private List<Region> regions() {
    return Regions.of(mask, Alignment.inPlace(600, 600), SIZE, SIZE);
  }

  private static Region changed(int x, int y, int width, int height, int pixels) {
    return new Region(x, y, width, height, Region.Kind.CHANGED, pixels, y);
  }
}
