package dev.scene.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;

/// Draws the pairs under `src/test/resources/pixels` again: run [#main] with that folder.
///
/// Afterwards `expected.mjs` in the same folder writes what pixelmatch counts.
final class PixelFixtures {
  private final Path root;

  private PixelFixtures(Path root) {
    this.root = root;
  }

  public static void main(String[] folders) throws IOException {
    PixelFixtures fixtures = new PixelFixtures(Path.of(folders[0]));
    fixtures.sameInAnotherFormat();
    fixtures.sameForTheEye();
    fixtures.differentInPlace();
    fixtures.differentInShape();
    fixtures.differentInSize();
  }

  private void sameInAnotherFormat() throws IOException {
    byte[] page = PngWriting.png(page(96, 64));
    pair("same/equal-bytes", page, page);
    pair("same/interlaced", page, PngWriting.interlaced(page(96, 64)));
    pair(
        "same/opaque-alpha",
        page,
        PngWriting.png(PngWriting.as(BufferedImage.TYPE_INT_ARGB, page(96, 64))));
    BufferedImage flags = rgb(40, 30, PixelFixtures::flags);
    pair(
        "same/palette",
        PngWriting.png(flags),
        PngWriting.png(PngWriting.as(BufferedImage.TYPE_BYTE_INDEXED, flags)));
    pair(
        "same/gray",
        PngWriting.png(PngWriting.gray8(64, 16)),
        PngWriting.png(PngWriting.grayAsRgb(64, 16)));
    pair(
        "same/sixteen-bit",
        PngWriting.png(PngWriting.gray8(64, 16)),
        PngWriting.png(PngWriting.gray16(64, 16)));
  }

  private void sameForTheEye() throws IOException {
    pair("same/hidden-colour", argbBox(0x00FF0000), argbBox(0x0000FF7F));
    pair("same/faint-shade", box(new Color(0xF0F0F0)), box(new Color(0xEEEEEE)));
    pair("same/veil-of-white", argbBox(0xFFFFFFFF), argbBox(0x64FFFFFF));
    pair("same/smoothed-slope", PngWriting.png(slope(false)), PngWriting.png(slope(true)));
    pair("same/circle-moved-by-less-than-a-pixel", circle(32), circle(32.3));
  }

  private void differentInPlace() throws IOException {
    pair("different/one-pixel", page(96, 64), changed(pen -> pen.fillRect(50, 60, 1, 1)));
    pair(
        "different/one-pixel-in-the-last-corner",
        page(96, 64),
        changed(pen -> pen.fillRect(95, 63, 1, 1)));
    pair("different/thin-line-appeared", page(96, 64), changed(pen -> pen.fillRect(4, 58, 88, 1)));
    pair("different/letter-changed", page(96, 64), changed(pen -> pen.fillRect(13, 24, 3, 1)));
    pair("different/button-recoloured", box(new Color(0x2A6FDB)), box(new Color(0x2ADB6F)));
    pair("different/half-transparent-layer", argbBox(0x80203040), argbBox(0x3C203040));
  }

  private void differentInShape() throws IOException {
    pair("different/circle-moved", circle(32), circle(34));
    pair("different/gradient-turned", gradient(true), gradient(false));
    pair("different/random", random(1), random(2));
    pair("different/many-dots", page(96, 64), changed(PixelFixtures::dots));
  }

  private void differentInSize() throws IOException {
    pair("different/taller", page(96, 64), page(96, 90));
    pair("different/shorter", page(96, 64), page(96, 40));
    pair("different/wider-and-shorter", page(96, 64), page(120, 40));
    pair("different/banner-inserted", page(96, 64), banner());
  }

  private void pair(String name, BufferedImage expected, BufferedImage actual) throws IOException {
    pair(name, PngWriting.png(expected), PngWriting.png(actual));
  }

  private void pair(String name, byte[] expected, byte[] actual) throws IOException {
    Path folder = Files.createDirectories(root.resolve(name));
    Files.write(folder.resolve("expected.png"), expected);
    Files.write(folder.resolve("actual.png"), actual);
  }

  private static BufferedImage page(int width, int height) {
    return rgb(width, height, pen -> page(pen, height));
  }

  private static void page(Graphics2D pen, int height) {
    pen.setColor(new Color(0x24364B));
    pen.fillRect(0, 0, 500, 12);
    smooth(pen);
    pen.setColor(new Color(0x2A6FDB));
    pen.fillRoundRect(60, 20, 28, 14, 7, 7);
    pen.setColor(Color.BLACK);
    for (int line = 20; line < height - 8; line += 9) {
      for (int letter = 4; letter < 50; letter += 5) {
        pen.fillRect(letter, line, 1, 6);
        pen.fillRect(letter, line + letter % 3, 3, 1);
      }
    }
  }

  private static BufferedImage changed(Consumer<Graphics2D> change) {
    return rgb(
        96,
        64,
        pen -> {
          page(pen, 64);
          change.accept(pen);
        });
  }

  private static BufferedImage banner() {
    return rgb(
        96,
        76,
        pen -> {
          pen.setColor(new Color(0xFFE08A));
          pen.fillRect(0, 0, 96, 12);
          pen.translate(0, 12);
          page(pen, 64);
        });
  }

  private static void dots(Graphics2D pen) {
    for (int y = 0; y < 64; y += 20) {
      for (int x = 0; x < 96; x += 12) {
        pen.setColor(Color.MAGENTA);
        pen.fillRect(x, y, 1, 1);
      }
    }
  }

  private static void flags(Graphics2D pen) {
    pen.setColor(Color.RED);
    pen.fillRect(3, 3, 15, 9);
    pen.setColor(Color.BLUE);
    pen.fillRect(20, 14, 15, 9);
  }

  private static BufferedImage box(Color colour) {
    return rgb(
        48,
        32,
        pen -> {
          pen.setColor(colour);
          pen.fillRect(8, 8, 32, 16);
        });
  }

  private static BufferedImage argbBox(int argb) {
    BufferedImage image = PngWriting.as(BufferedImage.TYPE_INT_ARGB, page(96, 64));
    for (int y = 10; y < 40; y++) {
      for (int x = 10; x < 40; x++) {
        image.setRGB(x, y, argb);
      }
    }
    return image;
  }

  private static BufferedImage slope(boolean smooth) {
    return rgb(
        64,
        48,
        pen -> {
          if (smooth) {
            smooth(pen);
          }
          Path2D.Double below = new Path2D.Double();
          below.moveTo(-1, 11.5);
          below.lineTo(65, 33.5);
          below.lineTo(65, 49);
          below.lineTo(-1, 49);
          below.closePath();
          pen.setColor(new Color(0x204060));
          pen.fill(below);
        });
  }

  private static BufferedImage circle(double centre) {
    return rgb(
        64,
        64,
        pen -> {
          smooth(pen);
          pen.setColor(new Color(0x204060));
          pen.fill(new Ellipse2D.Double(centre - 20, 12, 40, 40));
        });
  }

  private static BufferedImage gradient(boolean across) {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 64; x++) {
        int shade = 4 * (across ? x : y);
        image.setRGB(x, y, shade << 16 | 0x80 << 8 | 255 - shade);
      }
    }
    return image;
  }

  private static BufferedImage random(long seed) {
    Random random = new Random(seed);
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < 30; y++) {
      for (int x = 0; x < 40; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return image;
  }

  private static BufferedImage rgb(int width, int height, Consumer<Graphics2D> drawing) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.BLACK);
    drawing.accept(pen);
    pen.dispose();
    return image;
  }

  private static void smooth(Graphics2D pen) {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  }
}
