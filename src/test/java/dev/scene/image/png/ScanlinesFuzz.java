package dev.scene.image.png;

import dev.scene.image.PngWriting;
import java.awt.image.BufferedImage;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/// A target of the fuzzer, against the JDK's reading. After a byte that says so, any bytes are
/// either a PNG, whose chunks get right checksums so that the fuzzer gets past them, or a few that
/// choose a form and then the filtered rows of a picture in it.
public final class ScanlinesFuzz {
  private static final int MOST_PIXELS = 1 << 20;

  /// The first byte of an input of rows, and the length of what stands before them.
  private static final byte ROWS = 'r';

  private static final int FORM = 5;

  /// Colour type and depth.
  private static final int[][] FORMS = {
    {0, 1}, {0, 2}, {0, 4}, {0, 8}, {0, 16}, {2, 8}, {2, 16}, {3, 1}, {3, 2}, {3, 4}, {3, 8},
    {4, 8}, {4, 16}, {6, 8}, {6, 16}
  };

  private ScanlinesFuzz() {}

  /// Throws if both readers accept the file but see other pixels, or ours ends in another way than
  /// its two exceptions.
  public static void fuzzerTestOneInput(byte[] input) {
    byte[] png = png(input);
    try {
      if (PngHeader.read(png, "it").size().pixels() > MOST_PIXELS) {
        return;
      }
      int[] found = PngDecoder.decode(png, "it").argb();
      int[] expected = reference(png);
      if (expected.length > 0 && !Arrays.equals(found, expected)) {
        throw new AssertionError("the JDK reads other pixels");
      }
    } catch (PictureRefused | PictureUnreadable e) {
      // said so: well
    }
  }

  private static byte[] png(byte[] input) {
    if (input.length < FORM || input[0] != ROWS) {
      return withRightChecksums(Arrays.copyOfRange(input, Math.min(1, input.length), input.length));
    }
    int[] form = FORMS[(input[1] & 0xFF) % FORMS.length];
    Size size = new Size(1 + (input[2] & 0x3F), 1 + (input[3] & 0x3F));
    boolean interlaced = (input[4] & 1) != 0;
    boolean keyed = (input[4] & 2) != 0 && form[0] < 4;
    PngRecipe recipe = new PngRecipe(size, form[0], form[1], interlaced, keyed, 0, 1 << 16);
    byte[] rows = Arrays.copyOfRange(input, FORM, FORM + recipe.rows().length);
    return recipe.png(rows);
  }

  /// The JDK's pixels; empty when it cannot read the file, or is known to read it wrongly.
  private static int[] reference(byte[] png) {
    boolean keyedGray = png[25] == 0 && png[24] < 8;
    if (keyedGray) {
      return new int[0];
    }
    try {
      BufferedImage image = PngWriting.read(png);
      return image == null ? new int[0] : ArgbRows.of(image).argb();
    } catch (UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return new int[0];
    }
  }

  private static byte[] withRightChecksums(byte[] input) {
    ByteBuffer png = ByteBuffer.wrap(input.clone());
    int at = Long.BYTES;
    while (at + 12 <= input.length) {
      int length = png.getInt(at);
      if (length < 0 || length > input.length - at - 12) {
        break;
      }
      CRC32 crc = new CRC32();
      crc.update(png.slice(at + 4, 4 + length));
      png.putInt(at + 8 + length, (int) crc.getValue());
      at += 12 + length;
    }
    return png.array();
  }
}
