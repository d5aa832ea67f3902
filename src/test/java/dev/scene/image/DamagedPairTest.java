package dev.scene.image;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scene.image.pixels.Options;
import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PictureUnreadable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DamagedPairTest {
  private static final byte[] WHOLE = Woven.png(Woven.rows(0, 50));
  private static final byte[] CUT = Arrays.copyOf(WHOLE, WHOLE.length / 2);

  @Test
  void theDamagedPictureIsNamed() {
    assertThatExceptionOfType(PictureUnreadable.class)
        .isThrownBy(() -> Comparer.compare(CUT, WHOLE, Options.DEFAULT))
        .withMessageContaining("the expected picture");
    assertThatExceptionOfType(PictureUnreadable.class)
        .isThrownBy(() -> Comparer.compare(WHOLE, CUT, Options.DEFAULT))
        .withMessageContaining("the actual picture");
  }

  @Test
  void aFlippedBitIsFoundInEitherPicture() {
    byte[] flipped = WHOLE.clone();
    flipped[60] ^= 4;

    assertThatExceptionOfType(PictureUnreadable.class)
        .isThrownBy(() -> Comparer.compare(flipped, WHOLE, Options.DEFAULT))
        .withMessageContaining("the expected picture");
    assertThatExceptionOfType(PictureUnreadable.class)
        .isThrownBy(() -> Comparer.compare(WHOLE, flipped, Options.DEFAULT))
        .withMessageContaining("the actual picture");
  }

  @Test
  void whatIsNoPngIsNamed() {
    byte[] text = "not a picture".getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(PictureUnreadable.class)
        .isThrownBy(() -> Comparer.compare(WHOLE, text, Options.DEFAULT))
        .withMessageContaining("the actual picture");
    assertThatExceptionOfType(PictureUnreadable.class)
        .isThrownBy(() -> Comparer.compare(text, text.clone(), Options.DEFAULT));
  }

  @Test
  void aPictureOverTheLimitIsRefusedByName() {
    assertThatExceptionOfType(PictureRefused.class)
        .isThrownBy(() -> Comparer.compare(WHOLE, PngWriting.header(9_000, 9_000), Options.DEFAULT))
        .withMessageContaining("the actual picture");
  }

  @Test
  void aCanvasOverTheLimitIsRefused() {
    assertThatExceptionOfType(PictureRefused.class)
        .isThrownBy(() ->
            Comparer.compare(
                PngWriting.header(30_000, 100), PngWriting.header(100, 30_000), Options.DEFAULT))
        .withMessageContaining("the canvas that holds both pictures");
  }
}
