package dev.scene.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scene.image.pixels.Counts;
import dev.scene.image.pixels.Options;
import dev.scene.image.png.Size;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class ComparerTest {
  private static final int WHITE = 0xFFFFFFFF;
  private static final int BLACK = 0xFF000000;

  @Test
  void equalBytesAreIdenticalWithoutBeingDecoded() throws Exception {
    byte[] headerOfAHugePicture = PngWriting.header(30_000, 30_000);

    Comparison comparison =
        Comparer.compare(headerOfAHugePicture, headerOfAHugePicture.clone(), Options.DEFAULT);

    assertThat(comparison.verdict()).isEqualTo(Verdict.IDENTICAL);
    assertThat(comparison.difference().counts().total()).isEqualTo(900_000_000);
    assertThat(comparison.millis()).containsOnlyKeys(Stage.HEADER);
  }

  @Test
  void equalPixelsInOtherBytesAreIdenticalAndNothingIsDrawn() throws Exception {
    byte[] png = PngWriting.plain(30, 20, WHITE);
    byte[] interlaced = PngWriting.interlaced(PngWriting.read(png));
    assertThat(png).isNotEqualTo(interlaced);

    Comparison comparison = Comparer.compare(png, interlaced, Options.DEFAULT);

    assertThat(comparison.verdict()).isEqualTo(Verdict.IDENTICAL);
    assertThat(comparison.difference()).isEqualTo(Difference.none(new Size(30, 20)));
    assertThat(comparison.pictures()).isEmpty();
  }

  @Test
  void aOnePixelChangeIsFoundWhereItIs() throws Exception {
    BufferedImage actual = PngWriting.read(PngWriting.plain(400, 300, WHITE));
    actual.setRGB(399, 299, BLACK);

    Comparison comparison =
        Comparer.compare(
            PngWriting.plain(400, 300, WHITE), PngWriting.png(actual), Options.DEFAULT);

    assertThat(comparison.verdict()).isEqualTo(Verdict.CHANGED);
    assertThat(comparison.difference().counts().changed()).isEqualTo(1);
    assertThat(comparison.difference().regions())
        .containsExactly(new Region(399, 299, 1, 1, Region.Kind.CHANGED, 1, 299));
    assertThat(comparison.millis()).containsOnlyKeys(Stage.values());
  }

  @Test
  void anotherSizeIsAResultAndTheCornerNoPictureCoversIsEqual() throws Exception {
    Comparison comparison =
        Comparer.compare(
            PngWriting.plain(30, 10, WHITE), PngWriting.plain(20, 40, WHITE), Options.DEFAULT);

    assertThat(comparison.verdict()).isEqualTo(Verdict.CHANGED);
    assertThat(comparison.expected()).isEqualTo(new Size(30, 10));
    assertThat(comparison.actual()).isEqualTo(new Size(20, 40));
    assertThat(comparison.canvas()).isEqualTo(new Size(30, 40));
    assertThat(comparison.difference().counts())
        .isEqualTo(new Counts(20 * 10 + 10 * 30, 0, 0, 0, 0, 20 * 30, 10 * 10));
  }

  @Test
  void whatOnePictureCoversAloneCountsEvenWhenTransparent() throws Exception {
    Comparison comparison =
        Comparer.compare(
            PngWriting.plain(10, 10, WHITE), PngWriting.plain(10, 11, 0), Options.DEFAULT);

    assertThat(comparison.difference().counts().added()).isEqualTo(10);
  }

  @Test
  void aWhollyHiddenColourDoesNotMatter() throws Exception {
    Comparison comparison =
        Comparer.compare(
            PngWriting.plain(9, 9, 0x00FF0000),
            PngWriting.plain(9, 9, 0x0000FF00),
            Options.DEFAULT);

    assertThat(comparison.verdict()).isEqualTo(Verdict.IDENTICAL);
  }

  @Test
  void theLargestDeltaIsToldEvenBelowTheThreshold() throws Exception {
    byte[] one = PngWriting.plain(5, 5, 0xFFF0F0F0);
    byte[] other = PngWriting.plain(5, 5, 0xFFEEEEEE);

    Difference faint = Comparer.compare(one, other, Options.DEFAULT).difference();
    Difference strict = Comparer.compare(one, other, Options.DEFAULT.withThreshold(0)).difference();

    assertThat(faint.counts().belowThreshold()).isEqualTo(25);
    assertThat(faint.maxDelta()).isBetween(2.0, 2.1);
    assertThat(strict.counts().changed()).isEqualTo(25);
  }

  @Test
  void thePercentageIsRoundedHalfUpAndTheCountsStayTheTruth() {
    assertThat(new Counts(199_999, 0, 0, 0, 1, 0, 0).percent()).isEqualByComparingTo("0.0005");
    assertThat(new Counts(1_999_999, 0, 0, 0, 1, 0, 0).percent()).isEqualByComparingTo("0.0001");
    Counts onLargePage = new Counts(19_999_999, 0, 0, 0, 1, 0, 0);
    assertThat(onLargePage.percent()).hasToString("0.0000");
    assertThat(onLargePage.differing()).isEqualTo(1);
  }

  @Test
  void aThresholdOutsideZeroToOneIsRefused() {
    for (double threshold : new double[] {-0.01, 1.01, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Options.DEFAULT.withThreshold(threshold))
          .withMessageContaining("must lie from 0 to 1");
    }
  }
}
