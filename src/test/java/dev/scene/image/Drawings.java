package dev.scene.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;

/// Small pictures for the pairs of [PixelFixtures].
final class Drawings {
  static final int WIDTH = 96;
  static final int HEIGHT = 64;

  private Drawings() {}

  /// A bar on top, a button, and lines of strokes as letters.
  static BufferedImage page(int width, int height) {
    return rgb(width, height, pen -> page(pen, height));
  }

  /// The page with something drawn over it.
  static BufferedImage pageWith(Consumer<Graphics2D> change) {
    return rgb(
        WIDTH,
        HEIGHT,
        pen -> {
          page(pen, HEIGHT);
          change.accept(pen);
        });
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

  /// The page below a yellow band of 12 rows.
  static BufferedImage banner() {
    return rgb(
        WIDTH,
        HEIGHT + 12,
        pen -> {
          pen.setColor(new Color(0xFFE08A));
          pen.fillRect(0, 0, WIDTH, 12);
          pen.translate(0, 12);
          page(pen, HEIGHT);
        });
  }

  static void dots(Graphics2D pen) {
    for (int y = 0; y < HEIGHT; y += 20) {
      for (int x = 0; x < WIDTH; x += 12) {
        pen.setColor(Color.MAGENTA);
        pen.fillRect(x, y, 1, 1);
      }
    }
  }

  static BufferedImage flags() {
    return rgb(
        40,
        30,
        pen -> {
          pen.setColor(Color.RED);
          pen.fillRect(3, 3, 15, 9);
          pen.setColor(Color.BLUE);
          pen.fillRect(20, 14, 15, 9);
        });
  }

  /// A box of 32 × 16 at 8,8 on white.
  static BufferedImage box(int colour) {
    return box(0xFFFFFF, colour);
  }

  static BufferedImage box(int ground, int colour) {
    return each(48, 32, (x, y) -> x >= 8 && x < 40 && y >= 8 && y < 24 ? colour : ground);
  }

  /// The page with a box of 30 × 30 at 10,10, not mixed but set.
  static BufferedImage argbBox(int argb) {
    BufferedImage image = PngWriting.as(BufferedImage.TYPE_INT_ARGB, page(WIDTH, HEIGHT));
    for (int y = 10; y < 40; y++) {
      for (int x = 10; x < 40; x++) {
        image.setRGB(x, y, argb);
      }
    }
    return image;
  }

  static BufferedImage circle(double centre) {
    return rgb(
        64,
        64,
        pen -> {
          smooth(pen);
          pen.setColor(new Color(0x204060));
          pen.fill(new Ellipse2D.Double(centre - 20, 12, 40, 40));
        });
  }

  static BufferedImage gradient(boolean across) {
    return each(64, 64, (x, y) -> (gray(4 * (across ? x : y)) & 0xFF00FF) | 0x8000);
  }

  /// A gradient of few shades; dithered, neighbours of two shades are mixed.
  static BufferedImage slowGradient(boolean dithered) {
    return each(
        96,
        48,
        (x, y) -> gray(180 + (x * 4 + (dithered ? 8 * ((x + y) % 2) + 4 * (y % 2) : 0)) / 16));
  }

  static BufferedImage random(long seed) {
    Random random = new Random(seed);
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < 30; y++) {
      for (int x = 0; x < 40; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return image;
  }

  /// A photograph, as far as one can be computed: soft and of every shade.
  static BufferedImage photograph() {
    return each(
        64,
        48,
        (x, y) ->
            wave(x * .11 + Math.sin(y * .2)) << 16
                | wave(y * .13 + x * x * .003) << 8
                | wave((x - y) * .07));
  }

  private static int wave(double at) {
    return (int) (127.5 + 127 * Math.sin(at));
  }

  static BufferedImage mirrored(BufferedImage image) {
    AffineTransform turn = new AffineTransform(-1, 0, 0, 1, image.getWidth(), 0);
    return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
        .filter(image, new BufferedImage(image.getWidth(), image.getHeight(), image.getType()));
  }

  /// Each pixel of the page a shade darker or not, as a camera would.
  static BufferedImage grainy(long seed, int strength) {
    Random random = new Random(seed);
    BufferedImage page = page(WIDTH, HEIGHT);
    return each(
        WIDTH,
        HEIGHT,
        (x, y) -> {
          int shade = random.nextInt(strength + 1);
          Color colour = new Color(page.getRGB(x, y));
          return new Color(
                      Math.max(0, colour.getRed() - shade),
                      Math.max(0, colour.getGreen() - shade),
                      Math.max(0, colour.getBlue() - shade))
                  .getRGB()
              & 0xFFFFFF;
        });
  }

  /// Stripes of 4 rows, alike but for every fifth; `more` of them come in after the third.
  static BufferedImage stripes(int more) {
    return each(
        60,
        80 + 8 * more,
        (x, y) -> {
          int row = y < 24 ? y : y < 24 + 8 * more ? y - 24 : y - 8 * more;
          return row / 4 % 2 == 0 ? 0xFFFFFF : row / 8 % 5 == 4 ? 0xB0C8F0 : 0xD8DEE6;
        });
  }

  /// Rows that are all of their own, from one on.
  static BufferedImage tapestry(int firstRow, int height) {
    return each(80, height, (x, y) -> mixed((long) (y + firstRow) * 1_000 + x / 8));
  }

  private static int mixed(long number) {
    long bits = (number + 1) * 0x9E3779B97F4A7C15L;
    return (int) (((bits ^ (bits >>> 29)) * 0xBF58476D1CE4E5B9L) >>> 40);
  }

  static int gray(int shade) {
    return shade * 0x010101;
  }

  static BufferedImage each(int width, int height, IntBinaryOperator rgb) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, rgb.applyAsInt(x, y));
      }
    }
    return image;
  }

  static BufferedImage rgb(int width, int height, Consumer<Graphics2D> drawing) {
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
