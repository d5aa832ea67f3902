package dev.scene.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.image.pixels.Options;
import dev.scene.image.png.Size;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import org.junit.jupiter.api.Test;

class PicturesTest {
  private static final int WHITE = 0xFFFFFFFF;
  private static final int NOISE = 0x60FFC800;
  private static final int CHANGED = 0xFFFF0040;
  private static final int ADDED = 0x5000A050;
  private static final int REMOVED = 0xFF2060FF;

  @Test
  void theDiffIsTransparentWhereEqualAndHasOneColourPerKind() throws Exception {
    BufferedImage diff = PngWriting.read(draw(60, 40, 50, 45).diff());

    assertThat(diff.getColorModel()).isInstanceOf(IndexColorModel.class);
    assertThat(new Size(diff.getWidth(), diff.getHeight())).isEqualTo(new Size(60, 45));
    for (int y = 0; y < 45; y++) {
      for (int x = 0; x < 60; x++) {
        assertThat(diff.getRGB(x, y)).as("%d,%d", x, y).isEqualTo(wanted(x, y));
      }
    }
  }

  private static int wanted(int x, int y) {
    boolean expected = x < 60 && y < 40;
    boolean actual = x < 50 && y < 45;
    if (expected && actual) {
      return x < 2 && y < 2 ? CHANGED : 0;
    }
    if (expected) {
      return REMOVED;
    }
    return actual ? ADDED : 0;
  }

  @Test
  void theHeatmapCoversTheCanvasGlowsWhereSomethingChangedAndIsTransparentFarAway()
      throws Exception {
    BufferedImage heatmap = PngWriting.read(draw(300, 200, 300, 200).heatmap());

    assertThat(new Size(heatmap.getWidth(), heatmap.getHeight())).isEqualTo(new Size(300, 200));
    assertThat(heatmap.getRGB(4, 4) >>> 24).isGreaterThan(100);
    assertThat(heatmap.getRGB(10, 4) >>> 24).isBetween(1, 220);
    assertThat(heatmap.getRGB(40, 40)).isZero();
    assertThat(heatmap.getRGB(299, 199)).isZero();
  }

  @Test
  void theFaintestLoneChangeIsSeenInTheHeatmap() throws Exception {
    BufferedImage actual = PngWriting.read(PngWriting.plain(100, 100, WHITE));
    actual.setRGB(50, 50, 0xFFFEFEFE);

    Pictures pictures =
        Comparer.compare(
                PngWriting.plain(100, 100, WHITE),
                PngWriting.png(actual),
                Options.DEFAULT.withThreshold(0))
            .pictures()
            .orElseThrow();

    assertThat(PngWriting.read(pictures.heatmap()).getRGB(50, 50) >>> 24).isGreaterThan(30);
  }

  @Test
  void aSinglePixelCanBeComparedAndDrawn() throws Exception {
    Pictures pictures = draw(1, 1, 1, 1);

    assertThat(PngWriting.read(pictures.diff()).getRGB(0, 0)).isEqualTo(CHANGED);
    assertThat(PngWriting.read(pictures.heatmap()).getRGB(0, 0)).isNotZero();
  }

  @Test
  void antiAliasedPixelsAreFaintInTheDiff() throws Exception {
    BufferedImage diff = PngWriting.read(pictures("same/text-shifted-by-0.3").diff());

    boolean faint = false;
    for (int x = 0; x < diff.getWidth(); x++) {
      for (int y = 0; y < diff.getHeight(); y++) {
        assertThat(diff.getRGB(x, y)).isIn(0, NOISE);
        faint |= diff.getRGB(x, y) != 0;
      }
    }
    assertThat(faint).isTrue();
  }

  private static Pictures pictures(String pair) throws Exception {
    return Comparer.compare(
            PngWriting.resource(pair + "/expected.png"),
            PngWriting.resource(pair + "/actual.png"),
            Options.DEFAULT)
        .pictures()
        .orElseThrow();
  }

  /// White pictures of two sizes; the second has a black square of 2 px at the top left.
  private static Pictures draw(int width, int height, int otherWidth, int otherHeight)
      throws Exception {
    BufferedImage actual = PngWriting.read(PngWriting.plain(otherWidth, otherHeight, WHITE));
    for (int y = 0; y < Math.min(2, otherHeight); y++) {
      for (int x = 0; x < Math.min(2, otherWidth); x++) {
        actual.setRGB(x, y, 0xFF000000);
      }
    }
    byte[] expected = PngWriting.plain(width, height, WHITE);
    return Comparer.compare(expected, PngWriting.png(actual), Options.DEFAULT.inPlace())
        .pictures()
        .orElseThrow();
  }
}
