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
  private static final Size SIZE = new Size(4_000, 5_000);

  /// What is allocated in all, rows of the PNG writer included, is more than what is held at once
  /// (about 12) but can be measured exactly. One small object a pixel would add 16.
  private static final long BYTES_A_PIXEL = 24;

  @Test
  void twentyMegapixelsAllocateArraysOnlyAndNothingPerPixel() throws Exception {
    byte[] expected = page(0);
    byte[] actual = page(2_000);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    Comparison comparison = Comparer.compare(expected, actual, Options.DEFAULT);

    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(comparison.difference().counts().changed()).isEqualTo(2_000 * 100);
    assertThat(comparison.difference().regions())
        .containsExactly(new Region(0, 4_900, 2_000, 100, Region.Kind.CHANGED, 200_000, 4_900));
    assertThat(allocated / SIZE.pixels()).isLessThan(BYTES_A_PIXEL);
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
