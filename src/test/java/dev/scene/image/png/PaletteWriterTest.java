package dev.scene.image.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scene.image.PngWriting;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaletteWriterTest {
  private static final int[] PALETTE = {0, 0xFFFF0000, 0xCC00FF00, 0x800000FF, 0xFF123456};

  @Test
  void anEmptyMaskIsTransparentAndSmall() throws Exception {
    Size size = new Size(1280, 3840);
    byte[] png = PaletteWriter.png(size, new byte[1280 * 3840], PALETTE);

    assertThat(png).hasSizeLessThan(6_000);
    assertThat(PngDecoder.decode(png, "it").argb()).containsOnly(0);
  }

  @Test
  void boxesComeBackAsTheyWere() throws Exception {
    byte[] mask = new byte[300 * 200];
    for (int y = 20; y < 150; y++) {
      Arrays.fill(mask, y * 300 + 7, y * 300 + 260, (byte) 1);
      Arrays.fill(mask, y * 300 + 260, y * 300 + 300, (byte) 2);
    }
    comesBack(new Size(300, 200), mask);
  }

  @Test
  void anyNoiseComesBackAsItWas() throws Exception {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Size size = new Size(random.nextInt(1, 400), random.nextInt(1, 60));
      byte[] mask = new byte[Math.toIntExact(size.pixels())];
      int density = random.nextInt(1, 50);
      for (int i = 0; i < mask.length; i++) {
        mask[i] = random.nextInt(density) == 0 ? (byte) random.nextInt(PALETTE.length) : 0;
      }
      comesBack(size, mask);
    }
  }

  @Test
  void runsOfEveryLengthComeBackAsTheyWere() throws Exception {
    for (int width = 1; width < 600; width++) {
      byte[] mask = new byte[2 * width];
      Arrays.fill(mask, 0, width, (byte) 3);
      mask[width] = 1;
      comesBack(new Size(width, 2), mask);
    }
  }

  @Test
  void allColoursOfAPaletteComeBackHoweverRare() throws Exception {
    int[] palette = new int[256];
    Arrays.setAll(palette, i -> 0xFF000000 | i * 0x010203);
    byte[] mask = new byte[1 << 21];
    int at = 0;
    // as often as Fibonacci's numbers say, which makes the longest codes
    long often = 1;
    long before = 1;
    for (int colour = 0; colour < 28; colour++) {
      for (int i = 0; i < often && at < mask.length; i++) {
        mask[at] = (byte) (at % 2 == 0 ? colour : 200);
        at++;
      }
      often += before;
      before = often - before;
    }
    Size size = new Size(1024, 2048);

    byte[] png = PaletteWriter.png(size, mask, palette);

    int[] expected = new int[mask.length];
    Arrays.setAll(expected, i -> palette[mask[i] & 0xFF]);
    assertThat(Arrays.equals(PngDecoder.decode(png, "it").argb(), expected)).isTrue();
    assertThat(Arrays.equals(ArgbRows.of(PngWriting.read(png)).argb(), expected)).isTrue();
  }

  @Test
  void whatMakesNoPictureIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaletteWriter.png(new Size(3, 3), new byte[8], PALETTE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaletteWriter.png(new Size(3, 3), new byte[9], new int[257]));
  }

  private static void comesBack(Size size, byte[] mask) throws Exception {
    byte[] png = PaletteWriter.png(size, mask, PALETTE);

    int[] expected = new int[mask.length];
    Arrays.setAll(expected, i -> PALETTE[mask[i]]);
    assertThat(PngDecoder.decode(png, "it").argb()).isEqualTo(expected);
    assertThat(ArgbRows.of(PngWriting.read(png)).argb()).isEqualTo(expected);
  }
}
