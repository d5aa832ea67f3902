package dev.scene.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scene.image.png.PictureUnreadable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class DamagedPictureTest {
  private static final byte[] WHOLE = PngWriting.plain(64, 64, 0xFF336699);
  private static final byte[] OTHER = PngWriting.plain(64, 64, 0xFF000000);

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
        .isThrownBy(() -> Comparer.compare(OTHER, damaged, Options.DEFAULT))
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
        .isThrownBy(() -> Comparer.compare(tooFewPixels, OTHER, Options.DEFAULT))
        .withMessageContaining("its pixels cannot be decoded");
  }

  @Test
  void damageUnderRightChecksumsIsReadOrRefusedButNeverACrash() throws Exception {
    byte[] palette = PngWriting.resource("same/palette/actual.png");
    for (long seed = 0; seed < 300; seed++) {
      byte[] damaged = damagedUnderRightChecksums(palette, new Random(seed));
      try {
        Comparer.compare(damaged, palette, Options.DEFAULT);
      } catch (PictureUnreadable e) {
        assertThat(e).hasMessageContaining("the expected picture");
      }
    }
  }

  /// Changes one byte after the size in the header, and mends the checksum.
  private static byte[] damagedUnderRightChecksums(byte[] png, Random random) {
    ByteBuffer damaged = ByteBuffer.wrap(png.clone());
    int at = random.nextInt(24, png.length - 12);
    damaged.put(at, (byte) random.nextInt());
    int chunk = PngWriting.SIGNATURE.length;
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
        .isThrownBy(() -> Comparer.compare(OTHER, empty, Options.DEFAULT))
        .withMessageContaining("no IDAT chunk");
  }

  @Test
  void whatFollowsTheEndOfThePictureDoesNotMatter() throws Exception {
    byte[] longer = Arrays.copyOf(WHOLE, WHOLE.length + 5);

    assertThat(Comparer.compare(WHOLE, longer, Options.DEFAULT).verdict())
        .isEqualTo(Verdict.IDENTICAL);
  }

  private static void refused(byte[] damaged) {
    assertThatExceptionOfType(PictureUnreadable.class)
        .isThrownBy(() -> Comparer.compare(damaged, OTHER, Options.DEFAULT))
        .withMessageContaining("the expected picture");
  }
}
