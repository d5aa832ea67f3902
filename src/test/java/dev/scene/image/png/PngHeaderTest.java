package dev.scene.image.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scene.image.Comparer;
import dev.scene.image.PngWriting;
import dev.scene.image.pixels.Options;
import dev.scene.image.png.PictureRefused.Limit;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PngHeaderTest {
  @Test
  void theSizeIsReadFromTheFirstBytesAlone() throws Exception {
    byte[] png = PngWriting.plain(12, 34, 0xFF000000);

    assertThat(PngHeader.read(Arrays.copyOf(png, 33), "a picture").size())
        .isEqualTo(new Size(12, 34));
  }

  @Test
  void aPictureAtTheLimitsIsAccepted() throws Exception {
    assertThat(read(32_767, 2_441).pixels()).isEqualTo(79_984_247);
    assertThat(read(8_000, 10_000).pixels()).isEqualTo(80_000_000);
  }

  @Test
  void aSideOverTheLimitIsRefused() {
    assertThatExceptionOfType(PictureRefused.class)
        .isThrownBy(() -> read(10, 32_768))
        .withMessage(
            "Tried to open the picture of a test, but it has 32,768 px on its longer side; the limit"
                + " is 32,767 px on a side. Capture less of the page or at a smaller scale.")
        .satisfies(refused -> assertThat(refused.limit()).isEqualTo(Limit.SIDE));
  }

  @Test
  void morePixelsThanTheLimitAreRefused() {
    assertThatExceptionOfType(PictureRefused.class)
        .isThrownBy(() -> read(8_000, 10_001))
        .withMessageContaining("80,008,000 pixels (8000 × 10001 px); the limit is 80 megapixels")
        .satisfies(refused -> assertThat(refused.limit()).isEqualTo(Limit.PIXELS));
  }

  @Test
  void aFileOverTheLimitIsRefusedBeforeItIsLookedAt() {
    assertThatExceptionOfType(PictureRefused.class)
        .isThrownBy(() -> PngHeader.read(new byte[50_000_001], "a picture"))
        .satisfies(refused -> assertThat(refused.limit()).isEqualTo(Limit.BYTES));
  }

  @Test
  void aPairIsRefusedWhenOnlyItsCanvasIsTooLarge() {
    byte[] wide = PngWriting.header(32_000, 2_000);
    byte[] tall = PngWriting.header(2_000, 32_000);

    assertThatExceptionOfType(PictureRefused.class)
        .isThrownBy(() -> Comparer.compare(wide, tall, Options.DEFAULT))
        .withMessageContaining("the canvas that holds both pictures");
  }

  @Test
  void anImpossibleSizeIsUnreadable() {
    assertThatExceptionOfType(PictureUnreadable.class).isThrownBy(() -> read(0, 5));
    assertThatExceptionOfType(PictureUnreadable.class)
        .isThrownBy(() -> read(5, -1))
        .withMessageContaining("4294967295");
  }

  private static Size read(int width, int height) throws Exception {
    return PngHeader.read(PngWriting.header(width, height), "the picture of a test").size();
  }
}
