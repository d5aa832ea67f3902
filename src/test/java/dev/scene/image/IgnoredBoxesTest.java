package dev.scene.image;

import static dev.scene.image.Woven.join;
import static dev.scene.image.Woven.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scene.image.pixels.Counts;
import dev.scene.image.pixels.Ignored;
import dev.scene.image.pixels.Options;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class IgnoredBoxesTest {
  private static final int[] PAGE = rows(0, 100);

  @Test
  void aChangeWithinABoxIsEqual() {
    byte[] actual = marked(40, 20, PAGE);

    Comparison found = compare(actual, new Ignored(40, 20, 10, 10));

    assertThat(found.verdict()).isEqualTo(Verdict.IDENTICAL);
  }

  @Test
  void whatReachesBeyondTheBoxStillCounts() {
    Comparison found = compare(marked(40, 20, PAGE), new Ignored(40, 20, 9, 10));

    assertThat(found.verdict()).isEqualTo(Verdict.CHANGED);
    assertThat(found.difference().regions())
        .singleElement()
        .satisfies(region -> {
          assertThat(region.x()).isEqualTo(49);
          assertThat(region.width()).isEqualTo(1);
        });
  }

  @Test
  void aBoxHoldsOnBothPicturesWhenRowsWereDisplaced() {
    byte[] actual = marked(40, 50, join(rows(500, 530), PAGE));

    assertThat(compare(actual).verdict()).isEqualTo(Verdict.CHANGED);
    assertThat(compare(actual, new Ignored(40, 50, 10, 10)).verdict()).isEqualTo(Verdict.MOVED);
    assertThat(compare(actual, new Ignored(40, 20, 10, 10)).verdict()).isEqualTo(Verdict.MOVED);
    assertThat(compare(actual, new Ignored(80, 20, 10, 10)).verdict()).isEqualTo(Verdict.CHANGED);
  }

  @Test
  void addedPixelsWithinABoxAreEqual() {
    Counts counts =
        compare(Woven.png(rows(0, 110)), new Ignored(0, 100, 50, 10)).difference().counts();

    assertThat(counts.added()).isEqualTo(110 * 10);
    assertThat(counts.equal()).isEqualTo(160 * 100 + 50 * 10);
  }

  @Test
  void rawCountsLeaveTheBoxOutToo() {
    Difference found = compare(marked(40, 20, PAGE), new Ignored(40, 20, 9, 10)).difference();

    assertThat(found.raw().exact()).isEqualTo(found.counts().exact());
  }

  @Test
  void aBoxMayReachBeyondThePicture() {
    Ignored far = new Ignored(30, 10, Integer.MAX_VALUE, Integer.MAX_VALUE);

    assertThat(compare(marked(40, 20, PAGE), far).verdict()).isEqualTo(Verdict.IDENTICAL);
  }

  @Test
  void aBoxWithoutAreaIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ignored(3, 4, 0, 9))
        .withMessageContaining("3,4,0,9");
  }

  private static Comparison compare(byte[] actual, Ignored... boxes) {
    return PixelCase.compare(Woven.png(PAGE), actual, Options.DEFAULT.ignoring(List.of(boxes)));
  }

  /// With a red block of 10 × 10.
  private static byte[] marked(int x, int y, int... rows) {
    BufferedImage picture = Woven.picture(0, rows);
    for (int i = 0; i < 100; i++) {
      picture.setRGB(x + i % 10, y + i / 10, Color.RED.getRGB());
    }
    return PngWriting.png(picture);
  }
}
