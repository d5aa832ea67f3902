package dev.scene.image;

import dev.scene.image.pixels.Ignored;
import dev.scene.image.pixels.Options;
import dev.scene.image.png.Size;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// A small picture, and what became of it by a few random changes; the same for the same seed.
@SuppressWarnings("ArrayRecordComponent") // only read
record RandomPair(byte[] expected, byte[] actual, Options options) {

  static RandomPair of(long seed) {
    Random random = new Random(seed);
    Canvas canvas = new Canvas(random);
    byte[] expected = canvas.png();
    for (int changes = random.nextInt(4); changes >= 0; changes--) {
      canvas.change();
    }
    return new RandomPair(expected, canvas.png(), options(random));
  }

  private static Options options(Random random) {
    List<Ignored> ignored =
        random.nextInt(4) > 0
            ? List.of()
            : List.of(
                new Ignored(
                    random.nextInt(30),
                    random.nextInt(30),
                    1 + random.nextInt(40),
                    1 + random.nextInt(40)));
    return new Options(
        random.nextInt(3) == 0 ? random.nextDouble() / 2 : .1,
        random.nextInt(3) == 0 ? random.nextInt(60) : 0,
        random.nextBoolean(),
        random.nextInt(3) > 0,
        random.nextInt(3) > 0,
        ignored,
        false);
  }

  Comparison compare(Options other) {
    return PixelCase.compare(expected, actual, other);
  }

  Comparison compareSwapped(Options other) {
    return PixelCase.compare(actual, expected, other);
  }

  Size expectedSize() {
    return compare(Options.DEFAULT.withoutPictures()).expected();
  }

  Size actualSize() {
    return compare(Options.DEFAULT.withoutPictures()).actual();
  }

  /// Rows of colours that are drawn upon.
  private static final class Canvas {
    private static final int WHITE = 0xFFFFFFFF;

    private final Random random;
    private int[][] rows;

    Canvas(Random random) {
      this.random = random;
      this.rows = new int[1 + random.nextInt(90)][1 + random.nextInt(60)];
      int[] tones = {WHITE, 0xFF202428, 0xFF1F6FEB, 0xFFD0D7DE, 0x80FF0040, 0};
      int kind = random.nextInt(4);
      for (int[] row : rows) {
        fill(row, kind, tones);
      }
    }

    /// Noise, stripes, letters, or shades that run across.
    private void fill(int[] row, int kind, int[] tones) {
      int tone = tones[random.nextInt(tones.length)];
      int start = random.nextInt(256);
      for (int x = 0; x < row.length; x++) {
        row[x] =
            switch (kind) {
              case 0 -> tones[random.nextInt(tones.length)];
              case 1 -> tone;
              case 2 -> random.nextInt(5) == 0 ? tones[1] : WHITE;
              default -> 0xFF000000 | Drawings.gray((start + 3 * x) & 0xFF);
            };
      }
    }

    void change() {
      switch (random.nextInt(9)) {
        case 0 -> insert(1 + random.nextInt(30), false);
        case 1 -> insert(1 + random.nextInt(20), true);
        case 2 -> remove(random.nextInt(30));
        case 3 -> swap();
        case 4 -> dots(1 + random.nextInt(20), 255);
        case 5 -> dots(rows.length * rows[0].length / 2, 20);
        case 6 -> widen(random.nextInt(21) - 10);
        case 7 -> block();
        default -> {}
      }
    }

    private void insert(int count, boolean repeated) {
      int at = random.nextInt(rows.length + 1);
      int[][] more = new int[rows.length + count][];
      for (int y = 0; y < more.length; y++) {
        int from = y < at ? y : y < at + count ? Math.max(0, at - 1) : y - count;
        more[y] = rows[Math.min(from, rows.length - 1)].clone();
        if (y >= at && y < at + count && !repeated) {
          fill(more[y], random.nextInt(4), new int[] {WHITE, 0xFFFFE08A});
        }
      }
      rows = more;
    }

    private void remove(int count) {
      int gone = Math.min(count, rows.length - 1);
      int at = random.nextInt(rows.length - gone + 1);
      int[][] fewer = new int[rows.length - gone][];
      for (int y = 0; y < fewer.length; y++) {
        fewer[y] = rows[y < at ? y : y + gone];
      }
      rows = fewer;
    }

    private void swap() {
      int half = rows.length / 2;
      int[][] other = new int[rows.length][];
      for (int y = 0; y < rows.length; y++) {
        other[y] = rows[(y + half) % rows.length];
      }
      rows = other;
    }

    private void dots(int count, int strength) {
      for (int i = 0; i < count; i++) {
        int[] row = rows[random.nextInt(rows.length)];
        int x = random.nextInt(row.length);
        row[x] ^=
            random.nextInt(strength + 1) * 0x010101 | (random.nextInt(9) == 0 ? 0x40 << 24 : 0);
      }
    }

    private void widen(int columns) {
      int width = Math.max(1, rows[0].length + columns);
      for (int y = 0; y < rows.length; y++) {
        rows[y] = Arrays.copyOf(rows[y], width);
      }
    }

    private void block() {
      int top = random.nextInt(rows.length);
      int left = random.nextInt(rows[0].length);
      int colour = random.nextInt();
      for (int y = top; y < Math.min(rows.length, top + 12); y++) {
        for (int x = left; x < Math.min(rows[0].length, left + 15); x++) {
          rows[y][x] = colour;
        }
      }
    }

    byte[] png() {
      BufferedImage image =
          new BufferedImage(rows[0].length, rows.length, BufferedImage.TYPE_INT_ARGB);
      for (int y = 0; y < rows.length; y++) {
        image.setRGB(0, y, rows[y].length, 1, rows[y], 0, rows[y].length);
      }
      return PngWriting.png(image);
    }
  }
}
