package dev.scene.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.image.Comparison;
import dev.scene.image.Difference;
import dev.scene.image.Region;
import dev.scene.image.Region.Kind;
import dev.scene.image.Stage;
import dev.scene.image.Verdict;
import dev.scene.image.pixels.Counts;
import dev.scene.image.png.Size;
import dev.scene.image.rows.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentenceTest {
  private static final Size PAGE = new Size(100, 500);
  private static final Counts NONE = new Counts(50_000, 0, 0, 0, 0, 0, 0);

  @Test
  void identicalTellsBytesFromPixels() {
    assertThat(of(Verdict.IDENTICAL, Map.of(Stage.HEADER, 1.0))).contains("byte for byte");
    assertThat(of(Verdict.IDENTICAL, Map.of(Stage.HEADER, 1.0, Stage.DECODE, 2.0)))
        .isEqualTo("no pixel differs");
  }

  private static String of(Verdict verdict, Map<Stage, Double> millis) {
    Difference none = new Difference(NONE, NONE, Rows.IN_PLACE, 0, List.of(), Optional.empty());
    return Sentence.of(new Comparison(verdict, PAGE, PAGE, none, Optional.empty(), millis));
  }

  @Test
  void noiseSaysHowMuchOfIt() {
    Difference noise =
        new Difference(
            new Counts(48_000, 500, 499, 1001, 0, 0, 0),
            NONE,
            Rows.IN_PLACE,
            9,
            List.of(),
            Optional.empty());

    assertThat(of(Verdict.NOISE, PAGE, noise))
        .isEqualTo("2,000 pixels differ, but only as rendering does from one capture to the next");
  }

  @Test
  void aBannerAtTheTopMovesWhatIsBelow() {
    assertThat(moved(560, new Rows(60, 0, 0), band(Kind.ADDED, 0, 60, 0)))
        .isEqualTo(
            "60 rows added at the top; everything below moved down by 60 px, nothing else changed");
  }

  @Test
  void rowsAtTheBottomMoveNothing() {
    assertThat(moved(501, new Rows(1, 0, 0), band(Kind.ADDED, 500, 1, 500)))
        .isEqualTo("1 row added at the bottom; nothing else changed");
  }

  @Test
  void aSectionThatIsGoneIsPlacedWhereItWas() {
    assertThat(moved(400, new Rows(0, 100, 0), band(Kind.REMOVED, 150, 100, 150)))
        .isEqualTo(
            "100 rows removed at y 150; everything below moved up by 100 px, nothing else changed");
  }

  @Test
  void aBandThatChangedPlacesNamesBoth() {
    assertThat(moved(500, new Rows(0, 0, 80), band(Kind.MOVED, 20, 80, 300)))
        .isEqualTo("80 rows moved from y 300 to y 20, nothing else changed");
  }

  @Test
  void severalBandsAreSummedUp() {
    assertThat(
            moved(
                520,
                new Rows(60, 40, 0),
                band(Kind.ADDED, 0, 30, 0),
                band(Kind.ADDED, 90, 30, 60),
                band(Kind.REMOVED, 300, 40, 240),
                band(Kind.NOISE, 310, 4, 290)))
        .isEqualTo("60 rows added in 2 places, 40 rows removed; nothing else changed");
  }

  @Test
  void aChangeCountsItsPixelsAndPlaces() {
    assertThat(changed(500, new Counts(49_000, 0, 0, 0, 1000, 0, 0), band(Kind.CHANGED, 1, 2, 1)))
        .isEqualTo("1,000 pixels changed");
    assertThat(
            changed(
                500,
                new Counts(49_999, 0, 0, 0, 1, 0, 0),
                band(Kind.CHANGED, 1, 2, 1),
                band(Kind.CHANGED, 9, 2, 9)))
        .isEqualTo("1 pixel changed in 2 places");
  }

  @Test
  void anotherSizeIsToldAlsoWhenNothingElseChanged() {
    assertThat(changed(440, new Counts(44_000, 0, 0, 0, 0, 0, 6_000)))
        .isEqualTo("the actual picture is 60 px shorter");
    assertThat(Sentence.sizes(PAGE, new Size(90, 520)))
        .isEqualTo("10 px narrower and 20 px taller");
  }

  private static String moved(int height, Rows rows, Region... regions) {
    return of(
        Verdict.MOVED,
        new Size(100, height),
        new Difference(NONE, NONE, rows, 0, Arrays.asList(regions), Optional.empty()));
  }

  private static String changed(int height, Counts counts, Region... regions) {
    return of(
        Verdict.CHANGED,
        new Size(100, height),
        new Difference(counts, counts, Rows.IN_PLACE, 0, Arrays.asList(regions), Optional.empty()));
  }

  private static String of(Verdict verdict, Size actual, Difference difference) {
    return Sentence.of(
        new Comparison(verdict, PAGE, actual, difference, Optional.empty(), Map.of()));
  }

  private static Region band(Kind kind, int y, int height, int expectedY) {
    return new Region(0, y, 100, height, kind, 100L * height, expectedY);
  }
}
