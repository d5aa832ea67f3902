package dev.scene.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.image.pixels.Options;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryLambda") // a shape is drawn in several places
class FingerprintsTest {
  private static final Consumer<Graphics2D> HOOK =
      pen -> {
        pen.setColor(new Color(0xC02030));
        pen.fillRect(0, 0, 20, 6);
        pen.fillRect(0, 0, 6, 30);
      };
  private static final Consumer<Graphics2D> CROSS =
      pen -> {
        pen.setColor(new Color(0xC02030));
        pen.fillRect(0, 12, 30, 6);
        pen.fillRect(12, 0, 6, 30);
      };

  @Test
  void theSameChangeElsewhereHasTheSameKey() {
    assertThat(print(300, 40, 40, HOOK))
        .isPresent()
        .isEqualTo(print(300, 111, 83, HOOK))
        .isEqualTo(print(300, 200, 21, HOOK));
  }

  @Test
  void theSameChangeInAnotherWidthHasTheSameKey() {
    assertThat(print(300, 40, 40, HOOK)).isEqualTo(print(420, 57, 90, HOOK));
  }

  @Test
  void anotherChangeHasAnotherKey() {
    assertThat(print(300, 40, 40, HOOK)).isNotEqualTo(print(300, 40, 40, CROSS));
  }

  @Test
  void theSameShapeInAnotherColourHasAnotherKey() {
    Consumer<Graphics2D> green =
        pen -> {
          pen.setColor(new Color(0x20C030));
          pen.fillRect(0, 0, 20, 6);
          pen.fillRect(0, 0, 6, 30);
        };

    assertThat(print(300, 40, 40, HOOK)).isNotEqualTo(print(300, 40, 40, green));
  }

  @Test
  void theSameBannerOnAnotherPageHasTheSameKey() {
    assertThat(banner(0, 24, 0xFFE08A)).isPresent().isEqualTo(banner(700, 24, 0xFFE08A));
  }

  @Test
  void aTallerOrOtherBannerHasAnotherKey() {
    assertThat(banner(0, 24, 0xFFE08A))
        .isNotEqualTo(banner(0, 32, 0xFFE08A))
        .isNotEqualTo(banner(0, 24, 0x204060));
  }

  private static Optional<String> print(int width, int x, int y, Consumer<Graphics2D> change) {
    byte[] blank = PngWriting.png(Drawings.rgb(width, 150, _ -> {}));
    byte[] marked =
        PngWriting.png(
            Drawings.rgb(
                width,
                150,
                pen -> {
                  pen.translate(x, y);
                  change.accept(pen);
                }));
    return PixelCase.compare(blank, marked, Options.DEFAULT).difference().fingerprint();
  }

  private static Optional<String> banner(int firstRow, int height, int colour) {
    int[] page = Woven.rows(firstRow, firstRow + 90);
    byte[] actual =
        PngWriting.png(
            Drawings.rgb(
                160,
                90 + height,
                pen -> {
                  pen.setColor(new Color(colour));
                  pen.fillRect(0, 0, 160, height);
                  pen.drawImage(Woven.picture(0, page), 0, height, null);
                }));
    Comparison found = PixelCase.compare(Woven.png(page), actual, Options.DEFAULT);
    assertThat(found.verdict()).isEqualTo(Verdict.MOVED);
    return found.difference().fingerprint();
  }
}
