package dev.scene.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.scene.image.pixels.Options;
import dev.scene.image.png.Size;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class LargePictureTest {
  private static final Size SIZE = new Size(4_800, 6_000);

  private static final long BYTES_A_PIXEL = 16;

  @Test
  void aPairOf28MegapixelsTakesNoMoreThanSixteenBytesAPixelInAll() throws Exception {
    byte[] expected = page(0);
    byte[] actual = page(2_000);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getTotalThreadAllocatedBytes();

    Comparison comparison = Comparer.compare(expected, actual, Options.DEFAULT);

    long allocated = threads.getTotalThreadAllocatedBytes() - before;
    assertThat(comparison.difference().counts().changed()).isEqualTo(2_000 * 100);
    assertThat(comparison.difference().regions())
        .containsExactly(new Region(0, 4_900, 2_000, 100, Region.Kind.CHANGED, 200_000, 4_900));
    assertThat((double) allocated / SIZE.pixels()).isLessThan(BYTES_A_PIXEL);
  }

  private static byte[] page(int barWidth) {
    BufferedImage image =
        new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.ORANGE);
    pen.fillRect(0, 4_900, barWidth, 100);
    pen.dispose();
    return PngWriting.png(image);
  }
}
