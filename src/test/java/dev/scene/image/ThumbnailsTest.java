package dev.scene.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PngHeader;
import dev.scene.image.png.Size;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class ThumbnailsTest {
  private static final int BLUE = 0xFF204060;

  @Test
  void aPictureIsMadeToFitTheBoxInItsOwnProportions() throws Exception {
    assertThat(sizeOf(600, 300, 200, 160)).isEqualTo(new Size(200, 100));
    assertThat(sizeOf(300, 400, 150, 300)).isEqualTo(new Size(150, 200));
  }

  @Test
  void aSmallPictureIsNotEnlarged() throws Exception {
    assertThat(sizeOf(40, 30, 320, 200)).isEqualTo(new Size(40, 30));
  }

  @Test
  void aVeryTallPageShowsItsTop() throws Exception {
    BufferedImage page = PngWriting.read(PngWriting.plain(400, 3000, BLUE));
    page.createGraphics().fillRect(0, 250, 400, 2750);

    BufferedImage thumbnail = PngWriting.read(Thumbnails.of(PngWriting.png(page), 320, 200));

    assertThat(new Size(thumbnail.getWidth(), thumbnail.getHeight())).isEqualTo(new Size(320, 200));
    assertThat(thumbnail.getRGB(160, 190)).isEqualTo(BLUE);
  }

  @Test
  void aSidewaysStripeStaysAtLeastOnePixelHigh() throws Exception {
    assertThat(sizeOf(3000, 2, 300, 200)).isEqualTo(new Size(300, 1));
  }

  @Test
  void grayStaysAsDarkAsItWas() throws Exception {
    BufferedImage gray = PngWriting.gray8(256, 256);

    BufferedImage thumbnail = PngWriting.read(Thumbnails.of(PngWriting.png(gray), 64, 64));

    assertThat(thumbnail.getRGB(32, 32) & 0xFF).isBetween(120, 136);
  }

  @Test
  void aPictureOverTheLimitIsRefused() {
    assertThatExceptionOfType(PictureRefused.class)
        .isThrownBy(() -> Thumbnails.of(PngWriting.header(9_000, 9_000), 320, 200));
  }

  private static Size sizeOf(int width, int height, int maxWidth, int maxHeight) throws Exception {
    byte[] thumbnail = Thumbnails.of(PngWriting.plain(width, height, BLUE), maxWidth, maxHeight);
    return PngHeader.read(thumbnail, "the thumbnail").size();
  }
}
