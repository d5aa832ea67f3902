package dev.scene.image;

import static dev.scene.image.Woven.join;
import static dev.scene.image.Woven.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.image.pixels.Counts;
import dev.scene.image.pixels.Ignored;
import dev.scene.image.pixels.Options;
import java.util.List;
import org.junit.jupiter.api.Test;

class RawStageTest {
  private static final byte[] PAGE = Woven.png(rows(0, 100));
  private static final byte[] WITH_BANNER = Woven.png(join(rows(500, 530), rows(0, 100)));

  @Test
  void rawCountsKnowNothingOfDisplacedRows() {
    Difference aligned = compare(Options.DEFAULT);
    Difference inPlace = compare(Options.DEFAULT.inPlace().countingNoise().countingAntiAliasing());

    assertThat(aligned.counts().changed()).isZero();
    assertThat(aligned.raw().changed()).isGreaterThan(160 * 100 / 4);
    assertThat(aligned.raw()).isEqualTo(inPlace.counts()).isEqualTo(inPlace.raw());
  }

  @Test
  void whatOnePictureHasMoreIsAddedAtTheBottom() {
    assertThat(compare(Options.DEFAULT).raw().added()).isEqualTo(160 * 30);
  }

  @Test
  void nothingIsExcused() {
    Counts raw = compare(Options.DEFAULT).raw();

    assertThat(raw.antiAliased() + raw.noise()).isZero();
  }

  @Test
  void ignoredBoxesAreEqualInPlace() {
    Options ignoring = Options.DEFAULT.ignoring(List.of(new Ignored(0, 0, 160, 65)));
    Counts all = compare(Options.DEFAULT).raw();
    Counts half = compare(ignoring).raw();

    assertThat(half.total()).isEqualTo(all.total());
    assertThat(half.equal()).isGreaterThanOrEqualTo(160 * 65);
    assertThat(half.changed()).isLessThan(all.changed());
  }

  @Test
  void theThresholdHoldsForRawCountsToo() {
    assertThat(compare(Options.DEFAULT.withThreshold(1)).raw().changed()).isZero();
  }

  private static Difference compare(Options options) {
    return PixelCase.compare(PAGE, WITH_BANNER, options.withoutPictures()).difference();
  }
}
