package dev.scene.image.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import dev.scene.image.PngWriting;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class DamagedPictureTest {
  private static final byte[] WHOLE = PngWriting.plain(64, 64, 0xFF336699);
  private static final String NAME = "the actual picture";

  @Test
  void aFileCutAnywhereIsRefused() {
    for (int length = 0; length < WHOLE.length; length++) {
      refused(Arrays.copyOf(WHOLE, length));
    }
  }

  @Test
  void aFileWithAnyByteChangedIsRefused() {
    for (int at = 0; at < WHOLE.length; at++) {
      byte[] damaged = WHOLE.clone();
      damaged[at] ^= 0x10;
      refused(damaged);
    }
  }

  @Test
  void theMessageNamesThePictureTheDamageAndItsPlace() {
    byte[] damaged = WHOLE.clone();
    damaged[45] ^= 1;

    assertThatExceptionOfType(PictureUnreadable.class)
        .isThrownBy(() -> PngDecoder.decode(damaged, NAME))
        .withMessage(
            "Tried to read the actual picture, but its IDAT chunk at byte 33 is corrupt"
                + " (wrong checksum). Capture or upload it again.");
  }

  @Test
  void anotherFormatIsRefused() {
    refused("GIF89a and so on".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void pixelDataThatEndsEarlyIsRefusedAlthoughEveryChecksumIsRight() {
    byte[] tooFewPixels =
        PngWriting.join(
            PngWriting.header(64, 65),
            PngWriting.chunk("IDAT", idat()),
            PngWriting.chunk("IEND", new byte[0]));

    assertThatExceptionOfType(PictureUnreadable.class)
        .isThrownBy(() -> PngDecoder.decode(tooFewPixels, NAME))
        .withMessageContaining("its pixels cannot be decoded");
  }

  @Test
  void damageUnderRightChecksumsIsReadOrRefusedButNeverACrash() throws Exception {
    byte[] palette = PngWriting.resource("same/palette/actual.png");
    for (long seed = 0; seed < 300; seed++) {
      byte[] damaged = damagedUnderRightChecksums(palette, new Random(seed));
      try {
        PngDecoder.decode(damaged, NAME);
      } catch (PictureUnreadable e) {
        assertThat(e).hasMessageContaining(NAME);
      }
    }
  }

  /// Changes one byte after the size in the header, and mends the checksum.
  private static byte[] damagedUnderRightChecksums(byte[] png, Random random) {
    ByteBuffer damaged = ByteBuffer.wrap(png.clone());
    int at = random.nextInt(24, png.length - 12);
    damaged.put(at, (byte) random.nextInt());
    int chunk = PngWriting.signature().length;
    while (chunk < png.length) {
      int end = chunk + 8 + ByteBuffer.wrap(png).getInt(chunk);
      CRC32 crc = new CRC32();
      crc.update(damaged.slice(chunk + 4, end - chunk - 4));
      damaged.putInt(end, (int) crc.getValue());
      chunk = end + 4;
    }
    return damaged.array();
  }

  private static byte[] idat() {
    int start = 33 + 8;
    int length = WHOLE.length - start - 4 - 12;
    return Arrays.copyOfRange(WHOLE, start, start + length);
  }

  @Test
  void aFileWithoutPixelDataIsRefused() {
    byte[] empty =
        PngWriting.join(PngWriting.header(64, 64), PngWriting.chunk("IEND", new byte[0]));

    assertThatExceptionOfType(PictureUnreadable.class)
        .isThrownBy(() -> PngDecoder.decode(empty, NAME))
        .withMessageContaining("no IDAT chunk");
  }

  @Test
  void compressedDataCutAnywhereUnderRightChecksumsIsRefused() {
    PngRecipe recipe = PngRecipe.plain(new Size(30, 20), 2);
    byte[] data = PngRecipe.deflated(recipe.rows());
    for (int length = 1; length < data.length; length += 7) {
      refused(recipe.pngOf(Arrays.copyOf(data, length)));
    }
  }

  @Test
  void moreRowsThanTheHeaderSaysAreRefused() {
    PngRecipe recipe = PngRecipe.plain(new Size(30, 20), 2);

    refused(recipe.png(Arrays.copyOf(recipe.rows(), 20 * 91 + 1)));
  }

  @Test
  void aFilterThatDoesNotExistIsRefused() {
    PngRecipe recipe = PngRecipe.plain(new Size(30, 20), 2);
    byte[] rows = recipe.rows();
    rows[91] = 5;

    assertThatExceptionOfType(PictureUnreadable.class)
        .isThrownBy(() -> PngDecoder.decode(recipe.png(rows), NAME))
        .withMessageContaining("a row has the unknown filter 5");
  }

  @Test
  void aFormThatDoesNotExistIsRefused() {
    refused(new PngRecipe(new Size(5, 5), 0, 3, false, false, 0, 100).png());
    refused(new PngRecipe(new Size(5, 5), 2, 4, false, false, 0, 100).png());
    refused(new PngRecipe(new Size(5, 5), 4, 2, false, false, 0, 100).png());
  }

  @Test
  void aPaletteThatIsMissingIsNamed() {
    byte[] png =
        PngWriting.join(
            PngWriting.signature(),
            PngWriting.chunk("IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 3, 0, 0, 0}),
            PngWriting.chunk("IDAT", PngRecipe.deflated(new byte[2])),
            PngWriting.chunk("IEND", new byte[0]));

    assertThatExceptionOfType(PictureUnreadable.class)
        .isThrownBy(() -> PngDecoder.decode(png, NAME))
        .withMessageContaining("its palette is missing");
  }

  @Test
  void aFileThatLiesAboutItsSizeIsRefusedBeforeMemoryIsTaken() {
    byte[] liar =
        PngWriting.join(
            PngWriting.header(32_000, 2_500),
            PngWriting.chunk("IDAT", Arrays.copyOf(idat(), 100)),
            PngWriting.chunk("IEND", new byte[0]));

    long before = allocated();
    assertThatExceptionOfType(PictureUnreadable.class)
        .isThrownBy(() -> PngDecoder.decode(liar, NAME))
        .withMessageContaining("100 bytes of data are too few for 32000 × 2500 px");
    assertThat(allocated() - before).isLessThan(64_000_000);
  }

  private static long allocated() {
    return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getCurrentThreadAllocatedBytes();
  }

  @Test
  void whatFollowsTheEndOfThePictureDoesNotMatter() throws Exception {
    byte[] longer = Arrays.copyOf(WHOLE, WHOLE.length + 5);

    assertThat(PngDecoder.decode(longer, NAME).argb())
        .isEqualTo(PngDecoder.decode(WHOLE, NAME).argb());
  }

  private static void refused(byte[] damaged) {
    assertThatExceptionOfType(PictureUnreadable.class)
        .isThrownBy(() -> PngDecoder.decode(damaged, NAME))
        .withMessageContaining(NAME);
  }
}
