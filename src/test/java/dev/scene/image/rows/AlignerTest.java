package dev.scene.image.rows;

import static dev.scene.image.Woven.blank;
import static dev.scene.image.Woven.join;
import static dev.scene.image.Woven.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.image.PngWriting;
import dev.scene.image.Woven;
import dev.scene.image.rows.Band.Fate;
import org.junit.jupiter.api.Test;

class AlignerTest {
  private static final int[] PAGE = rows(0, 120);
  private static final int[] BANNER = rows(500, 530);

  @Test
  void equalPicturesStayInPlace() throws Exception {
    assertThat(align(PAGE, PAGE).equal()).isTrue();
  }

  @Test
  void aBannerOnTopIsInsertedAndTheRestFollows() throws Exception {
    assertThat(align(PAGE, join(BANNER, PAGE)).bands())
        .containsExactly(new Band(Fate.INSERTED, 0, 0, 30), new Band(Fate.EQUAL, 0, 30, 120));
  }

  @Test
  void aBannerInTheMiddleIsFoundWhereItIs() throws Exception {
    assertThat(align(PAGE, join(rows(0, 50), BANNER, rows(50, 120))).bands())
        .containsExactly(
            new Band(Fate.EQUAL, 0, 0, 50),
            new Band(Fate.INSERTED, 50, 50, 30),
            new Band(Fate.EQUAL, 50, 80, 70));
  }

  @Test
  void aBannerAtTheBottomLeavesTheRestInPlace() throws Exception {
    assertThat(align(PAGE, join(PAGE, BANNER)).bands())
        .containsExactly(new Band(Fate.EQUAL, 0, 0, 120), new Band(Fate.INSERTED, 120, 120, 30));
  }

  @Test
  void twoBandsAreFoundEachInItsPlace() throws Exception {
    Alignment found =
        align(PAGE, join(BANNER, rows(0, 60), rows(600, 612), rows(60, 100), rows(100, 120)));

    assertThat(found.rows()).isEqualTo(new Rows(42, 0, 0));
    assertThat(found.bands())
        .contains(new Band(Fate.INSERTED, 0, 0, 30), new Band(Fate.INSERTED, 60, 90, 12));
  }

  @Test
  void removedRowsAreFoundWhereTheyStood() throws Exception {
    assertThat(align(PAGE, join(rows(0, 40), rows(60, 120))).bands())
        .containsExactly(
            new Band(Fate.EQUAL, 0, 0, 40),
            new Band(Fate.REMOVED, 40, 40, 20),
            new Band(Fate.EQUAL, 60, 40, 60));
  }

  @Test
  void aSectionThatChangedPlacesIsMoved() throws Exception {
    Alignment found = align(PAGE, join(rows(0, 20), rows(50, 100), rows(20, 50), rows(100, 120)));

    assertThat(found.rows()).isEqualTo(new Rows(0, 0, 30));
    assertThat(found.bands()).contains(new Band(Fate.MOVED, 20, 70, 30));
  }

  @Test
  void oneMoreOfManyEqualRowsIsOneRowInserted() throws Exception {
    int[] list = join(rows(0, 5), blank(40), rows(5, 10));
    int[] longer = join(rows(0, 5), blank(41), rows(5, 10));

    assertThat(align(list, longer).rows()).isEqualTo(new Rows(1, 0, 0));
    assertThat(align(longer, list).rows()).isEqualTo(new Rows(0, 1, 0));
  }

  @Test
  void anotherRoundOfAPatternIsInsertedAndNothingElse() throws Exception {
    int[] round = join(rows(0, 6), blank(3));

    assertThat(align(join(round, round, round), join(round, round, round, round)).rows())
        .isEqualTo(new Rows(9, 0, 0));
  }

  @Test
  void unrelatedPagesOfOneHeightAreComparedInPlace() throws Exception {
    Alignment found = align(PAGE, rows(1_000, 1_120));

    assertThat(found.bands()).containsExactly(new Band(Fate.PAIRED, 0, 0, 120));
  }

  @Test
  void aFewRowsThatLookAlikeElsewhereProveNothing() throws Exception {
    int[] other = join(rows(1_000, 1_070), rows(10, 14), rows(1_074, 1_120));

    assertThat(align(PAGE, other).rows()).isEqualTo(Rows.IN_PLACE);
  }

  @Test
  void rowsThatCameBackAShadeOffFindTheirPartnersByTheirEdges() throws Exception {
    Pair pair = Pair.decode(Woven.png(PAGE), Woven.darker(3, join(BANNER, PAGE)));

    Alignment found = Aligner.align(pair.expected(), pair.actual());

    assertThat(found.rows()).isEqualTo(new Rows(30, 0, 0));
    assertThat(found.bands().getFirst()).isEqualTo(new Band(Fate.INSERTED, 0, 0, 30));
  }

  @Test
  void anotherFormatOfTheSameColoursIsAlignedTheSame() throws Exception {
    byte[] indexed =
        PngWriting.interlaced(Woven.picture(0, join(rows(0, 50), BANNER, rows(50, 120))));
    Pair pair = Pair.decode(Woven.png(PAGE), indexed);

    assertThat(Aligner.align(pair.expected(), pair.actual()).rows()).isEqualTo(new Rows(30, 0, 0));
  }

  private static Alignment align(int[] expected, int[] actual) throws Exception {
    Pair pair = Pair.decode(Woven.png(expected), Woven.png(actual));
    return Aligner.align(pair.expected(), pair.actual());
  }
}
