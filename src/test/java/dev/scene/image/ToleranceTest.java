package dev.scene.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scene.image.pixels.Options;
import dev.scene.image.pixels.Tolerance;
import org.junit.jupiter.api.Test;

class ToleranceTest {
  private static final Options STRICT = Options.DEFAULT.withThreshold(0);
  private static final int GROUND = 0xFF808080;

  @Test
  void channelsUpToTheToleranceApartAreBelowTheThreshold() {
    Tolerance tolerance = Tolerance.of(STRICT.withTolerance(5));

    assertThat(tolerance.allows(GROUND, 0xFF858585)).isTrue();
    assertThat(tolerance.allows(GROUND, 0xFF7B807B)).isTrue();
    assertThat(tolerance.allows(GROUND, 0xFF808086)).isFalse();
    assertThat(tolerance.allows(GROUND, 0xFF8A8080)).isFalse();
  }

  @Test
  void alphaIsAChannelToo() {
    Tolerance tolerance = Tolerance.of(STRICT.withTolerance(5));

    assertThat(tolerance.allows(0xFA808080, GROUND)).isTrue();
    assertThat(tolerance.allows(0xF9808080, GROUND)).isFalse();
  }

  @Test
  void withoutToleranceEveryShadeCountsAtThresholdZero() {
    assertThat(Tolerance.of(STRICT).allows(GROUND, 0xFF808081)).isFalse();
    assertThat(Tolerance.of(STRICT).allows(GROUND, GROUND)).isTrue();
  }

  @Test
  void aToleranceAddsToTheThresholdAndTakesNothingAway() {
    Tolerance tolerance = Tolerance.of(Options.DEFAULT.withTolerance(5));

    assertThat(tolerance.allows(GROUND, 0xFF909090)).isTrue();
    assertThat(tolerance.allows(GROUND, 0xFFC0C0C0)).isFalse();
  }

  @Test
  void toleratedPixelsAreCountedBelowTheThreshold() {
    byte[] one = PngWriting.plain(10, 10, GROUND);
    byte[] other = PngWriting.plain(10, 10, 0xFFC0C0C0);

    Comparison found = PixelCase.compare(one, other, Options.DEFAULT.withTolerance(64));

    assertThat(found.verdict()).isEqualTo(Verdict.NOISE);
    assertThat(found.difference().counts().belowThreshold()).isEqualTo(100);
    assertThat(PixelCase.compare(one, other, Options.DEFAULT.withTolerance(63)).verdict())
        .isEqualTo(Verdict.CHANGED);
  }

  @Test
  void aToleranceOutsideZeroTo255IsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Options.DEFAULT.withTolerance(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Options.DEFAULT.withTolerance(256));
  }
}
