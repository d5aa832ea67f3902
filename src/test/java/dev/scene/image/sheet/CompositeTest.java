package dev.scene.image.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.image.Comparer;
import dev.scene.image.Comparison;
import dev.scene.image.Difference;
import dev.scene.image.Region;
import dev.scene.image.Verdict;
import dev.scene.image.pixels.Options;
import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PictureUnreadable;
import dev.scene.image.png.Size;
import dev.scene.image.rows.Rows;
import dev.scene.testing.Png;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CompositeTest {
  private static final byte[] PLAIN = Png.plain(400, 300, Color.WHITE);
  private static final byte[] MARKED = Png.withBlock(400, 300, Color.WHITE, 40, 30, Color.BLACK);

  @Test
  void changedPixelsAreRedOnTheActualSideOnly() throws Exception {
    BufferedImage sheet = draw(PLAIN, MARKED, Comparer.compare(PLAIN, MARKED, Options.DEFAULT));
    SheetLayout layout = layout(PLAIN, MARKED);

    assertThat(reddish(sheet, layout.right().x() + 20, layout.right().y() + 20)).isTrue();
    assertThat(reddish(sheet, layout.left().x() + 20, layout.left().y() + 20)).isFalse();
  }

  private static boolean reddish(BufferedImage sheet, int x, int y) {
    Color colour = new Color(sheet.getRGB(x, y));
    return colour.getRed() > 200 && colour.getGreen() < 100;
  }

  @Test
  void addedRowsAreGreenOnTheActualSideAndOpenUpInTheGutter() throws Exception {
    byte[] taller = Png.plain(400, 360, Color.WHITE);
    Region banner = new Region(0, 0, 400, 60, Region.Kind.ADDED, 24_000, 0);
    BufferedImage sheet = draw(PLAIN, taller, with(PLAIN, taller, List.of(banner)));
    SheetLayout layout = layout(PLAIN, taller);

    assertThat(greenish(sheet, layout.right().x() + 200, layout.right().y() + 30)).isTrue();
    assertThat(greenish(sheet, layout.right().x() + 200, layout.right().y() + 100)).isFalse();
    assertThat(greenish(sheet, layout.left().x() + 200, layout.left().y() + 30)).isFalse();
    assertThat(greenish(sheet, layout.right().x() - 3, layout.right().y() + 40)).isTrue();
  }

  private static boolean greenish(BufferedImage sheet, int x, int y) {
    Color colour = new Color(sheet.getRGB(x, y));
    return colour.getGreen() > colour.getRed() + 20;
  }

  @Test
  void everyKindOfRegionHasItsPlaceAlsoBeyondThePicture() throws Exception {
    byte[] other = Png.plain(300, 340, Color.GRAY);
    List<Region> regions =
        List.of(
            new Region(300, 0, 100, 300, Region.Kind.REMOVED, 9, 0),
            new Region(0, 300, 300, 40, Region.Kind.ADDED, 9, 300),
            new Region(0, 100, 300, 40, Region.Kind.MOVED, 9, 10),
            new Region(10, 200, 30, 40, Region.Kind.NOISE, 9, 200),
            new Region(0, 320, 400, 40, Region.Kind.CHANGED, 9, 320));

    assertThat(draw(PLAIN, other, with(PLAIN, other, regions)).getHeight()).isGreaterThan(340);
  }

  @Test
  void aLargePairIsScaledToTwentyMegapixels() {
    for (Size size :
        List.of(
            new Size(2400, 32_000),
            new Size(32_000, 2400),
            new Size(8_900, 8_900),
            new Size(1, 32_767))) {
      SheetLayout layout = SheetLayout.of(size, size);

      assertThat((long) layout.width() * layout.height()).as("%s", size).isLessThan(25_000_000);
    }
  }

  @Test
  void theSmallestPairIsDrawnToo() throws Exception {
    byte[] black = Png.plain(1, 1, Color.BLACK);
    byte[] white = Png.plain(1, 1, Color.WHITE);

    assertThat(draw(black, white, Comparer.compare(black, white, Options.DEFAULT)).getWidth())
        .isGreaterThan(500);
  }

  private static BufferedImage draw(byte[] expected, byte[] actual, Comparison comparison)
      throws PictureRefused, PictureUnreadable, IOException {
    byte[] png = Composite.png(expected, actual, comparison, "something happened");
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static Comparison with(byte[] expected, byte[] actual, List<Region> regions)
      throws PictureRefused, PictureUnreadable {
    Comparison found = Comparer.compare(expected, actual, Options.DEFAULT);
    Difference difference = found.difference();
    return new Comparison(
        Verdict.CHANGED,
        found.expected(),
        found.actual(),
        new Difference(
            difference.counts(), difference.raw(), Rows.IN_PLACE, 1, regions, Optional.empty()),
        Optional.empty(),
        Map.of());
  }

  private static SheetLayout layout(byte[] expected, byte[] actual) throws Exception {
    Comparison found = Comparer.compare(expected, actual, Options.DEFAULT);
    return SheetLayout.of(found.expected(), found.actual());
  }
}
