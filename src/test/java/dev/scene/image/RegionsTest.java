package dev.scene.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.image.pixels.Kind;
import dev.scene.image.pixels.Mask;
import dev.scene.image.png.Size;
import dev.scene.image.rows.Alignment;
import dev.scene.image.rows.Band;
import dev.scene.image.rows.Band.Fate;
import java.util.ArrayList;
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

  @Test
  void moreThanFiveHundredSpotsStillHaveAtMostTwentyBoxesThatHoldThemAll() {
    for (int i = 0; i < 700; i++) {
      change(i * 7_919 % 800, i * 104_729 % 600);
    }
    List<Region> regions = regions();

    assertThat(regions).hasSizeBetween(1, 20);
    assertThat(regions.stream().mapToLong(Region::pixels).sum()).isEqualTo(mask.counts().changed());
  }

  @Test
  void boxesUpToEightPixelsApartAreOne() {
    change(100, 100);
    change(108, 100);
    change(300, 100);
    change(317, 100);

    assertThat(regions())
        .containsExactly(
            changed(100, 100, 9, 1, 2), changed(300, 100, 1, 1, 1), changed(317, 100, 1, 1, 1));
  }

  @Test
  void bandsOfRowsAreBoxesOverTheWholeWidthThatSayWhereTheyStood() {
    Alignment alignment =
        new Alignment(
            List.of(
                new Band(Fate.INSERTED, 0, 0, 50),
                new Band(Fate.EQUAL, 0, 50, 100),
                new Band(Fate.REMOVED, 100, 150, 50),
                new Band(Fate.EQUAL, 150, 150, 450)));
    change(7, 60);

    assertThat(Regions.of(mask, alignment, SIZE, SIZE))
        .containsExactly(
            new Region(0, 0, 800, 50, Region.Kind.ADDED, 40_000, 0),
            new Region(7, 60, 1, 1, Region.Kind.CHANGED, 1, 10),
            new Region(0, 150, 800, 50, Region.Kind.REMOVED, 40_000, 100));
  }

  @Test
  void theLargestOfManyBandsAreKeptAndChangesStillHaveABox() {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      bands.add(new Band(Fate.INSERTED, 0, 20 * i, i == 29 ? 19 : 10));
    }
    change(7, 15);
    change(700, 400);

    List<Region> regions = Regions.of(mask, new Alignment(bands), SIZE, SIZE);

    assertThat(regions).hasSizeBetween(19, 20);
    assertThat(regions).anyMatch(region -> region.height() == 19);
    assertThat(regions.stream().filter(region -> region.kind() == Region.Kind.CHANGED))
        .isNotEmpty();
  }

  @Test
  void noiseHasBoxesOnlyWhenNothingElseHappened() {
    mark(20, 20, Kind.NOISE);
    assertThat(regions()).containsExactly(new Region(20, 20, 1, 1, Region.Kind.NOISE, 1, 20));

    change(500, 500);
    assertThat(regions()).containsExactly(changed(500, 500, 1, 1, 1));
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
