package dev.scene.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.image.pixels.Options;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NoiseTest {
  private static final byte[] PAGE = page(0, _ -> {});

  @Test
  void lettersAFractionOfAPixelAsideAreNoise() {
    for (double by : new double[] {.2, .3, .5, .7}) {
      Comparison found = compare(page(by, _ -> {}), Options.DEFAULT);

      assertThat(found.verdict()).as("by %s", by).isEqualTo(Verdict.NOISE);
      assertThat(found.difference().counts().changed()).isZero();
      assertThat(found.difference().regions())
          .isNotEmpty()
          .allMatch(region -> region.kind() == Region.Kind.NOISE);
      assertThat(found.difference().fingerprint()).isEmpty();
    }
  }

  @Test
  void theSameCountsAsChangedWhenNoiseCounts() {
    Comparison found = compare(page(.3, _ -> {}), Options.DEFAULT.countingNoise());

    assertThat(found.verdict()).isEqualTo(Verdict.CHANGED);
    assertThat(found.difference().counts().noise()).isZero();
  }

  @Test
  void lettersAWholePixelAsideAreAChange() {
    assertThat(compare(page(1, _ -> {}), Options.DEFAULT).verdict()).isEqualTo(Verdict.CHANGED);
  }

  @Test
  void aNewDotIsAChangeAlsoAmongNoise() {
    for (double by : new double[] {0, .3}) {
      Comparison found = compare(page(by, pen -> pen.fillRect(191, 50, 3, 3)), Options.DEFAULT);

      assertThat(found.verdict()).as("by %s", by).isEqualTo(Verdict.CHANGED);
      assertThat(found.difference().regions())
          .containsExactly(new Region(191, 50, 3, 3, Region.Kind.CHANGED, 9, 50));
    }
  }

  @Test
  void aThinLineIsAChange() {
    Comparison found =
        compare(
            page(
                0,
                pen -> {
                  pen.setColor(new Color(0xB0B0B0));
                  pen.fillRect(0, 96, 200, 1);
                }),
            Options.DEFAULT);

    assertThat(found.difference().regions())
        .containsExactly(new Region(0, 96, 200, 1, Region.Kind.CHANGED, 200, 96));
  }

  @Test
  void lettersInAnotherColourAreAChange() {
    byte[] actual =
        PngWriting.png(
            Drawings.rgb(
                200,
                100,
                pen -> {
                  pen.setColor(new Color(0xC02030));
                  letters(pen, 0);
                }));

    assertThat(compare(actual, Options.DEFAULT).verdict()).isEqualTo(Verdict.CHANGED);
  }

  private static Comparison compare(byte[] actual, Options options) {
    return PixelCase.compare(PAGE, actual, options);
  }

  private static byte[] page(double shift, Consumer<Graphics2D> more) {
    return PngWriting.png(
        Drawings.rgb(
            200,
            100,
            pen -> {
              letters(pen, shift);
              more.accept(pen);
            }));
  }

  /// Stems, bows and bars, three lines of them.
  private static void letters(Graphics2D pen, double shift) {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    for (int line = 10; line < 90; line += 24) {
      for (int at = 8; at < 180; at += 13) {
        double x = at + shift + line % 7 / 10.0;
        int letter = (at * at + line * 7) % 11 % 3;
        if (letter > 0) {
          pen.fill(new Rectangle2D.Double(x, line, 1.6, 11));
        }
        if (letter < 2) {
          pen.draw(new Ellipse2D.Double(x + .4, line + 4.3, 6.2, 6.2));
        } else {
          pen.fill(new Rectangle2D.Double(x, line + 5, 6.5, 1.4));
        }
      }
    }
  }
}
