package dev.scene.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.image.pixels.Counts;
import dev.scene.image.pixels.Ignored;
import dev.scene.image.pixels.Options;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every pair: small random pages, and what a random hand did to them.
class RandomPairsTest {
  private static final Ignored EVERYTHING = new Ignored(0, 0, 1000, 1000);

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyPixelIsAccountedForWhateverIsAsked(long seed) throws Exception {
    Random random = new Random(seed);
    byte[] one = PngWriting.png(page(random));
    byte[] other = PngWriting.png(changed(random, PngWriting.read(one)));
    for (Options options : options()) {
      Comparison comparison = Comparer.compare(one, other, options);
      Difference difference = comparison.difference();
      long canvas = comparison.expected().union(comparison.actual()).pixels();
      assertThat(difference.counts().total()).isEqualTo(canvas);
      assertThat(difference.raw().total()).isEqualTo(canvas);
      assertThat(difference.rows().inserted() - difference.rows().removed())
          .isEqualTo(comparison.actual().height() - comparison.expected().height());
      assertThat(difference.regions()).hasSizeLessThanOrEqualTo(20);
      difference.regions().forEach(region -> isInside(region, comparison));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void inPlaceTheSidesCanBeSwapped(long seed) throws Exception {
    Random random = new Random(seed);
    byte[] one = PngWriting.png(page(random));
    byte[] other = PngWriting.png(changed(random, PngWriting.read(one)));
    Options options = Options.DEFAULT.inPlace().withoutPictures();

    Comparison there = Comparer.compare(one, other, options);
    Comparison back = Comparer.compare(other, one, options);

    Counts counts = there.difference().counts();
    assertThat(back.verdict()).isEqualTo(there.verdict());
    assertThat(back.difference().maxDelta()).isEqualTo(there.difference().maxDelta());
    assertThat(back.difference().counts())
        .isEqualTo(
            new Counts(
                counts.equal(),
                counts.belowThreshold(),
                counts.antiAliased(),
                counts.noise(),
                counts.changed(),
                counts.removed(),
                counts.added()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingIsLeftWhenEverythingIsIgnoredOrTolerated(long seed) throws Exception {
    Random random = new Random(seed);
    BufferedImage page = page(random);
    byte[] one = PngWriting.png(page);
    byte[] other = PngWriting.png(speckled(random, page));

    assertThat(Comparer.compare(one, one, Options.DEFAULT).verdict()).isEqualTo(Verdict.IDENTICAL);
    Options ignoring = Options.DEFAULT.inPlace().ignoring(List.of(EVERYTHING));
    assertThat(Comparer.compare(one, other, ignoring).verdict()).isEqualTo(Verdict.IDENTICAL);
    Options tolerant = Options.DEFAULT.inPlace().withTolerance(255);
    assertThat(Comparer.compare(one, other, tolerant).difference().counts().differing()).isZero();
  }

  private static List<Options> options() {
    Options all = Options.DEFAULT;
    return List.of(
        all,
        all.inPlace(),
        all.countingNoise(),
        all.countingAntiAliasing(),
        all.inPlace().countingNoise().countingAntiAliasing().withoutPictures(),
        all.ignoring(List.of(new Ignored(5, 5, 30, 12))).withTolerance(3));
  }

  private static void isInside(Region region, Comparison comparison) {
    int width = comparison.canvas().width();
    boolean gone = region.kind() == Region.Kind.REMOVED;
    int top = gone ? region.expectedY() : region.y();
    int height = gone ? comparison.expected().height() : comparison.canvas().height();
    assertThat(region.pixels()).isPositive();
    assertThat(region.x()).isNotNegative();
    assertThat(region.x() + region.width()).isLessThanOrEqualTo(width);
    assertThat(top).isNotNegative();
    assertThat(top + region.height()).isLessThanOrEqualTo(height);
  }

  /// Lines of something like text on a plain ground, some of it half transparent.
  private static BufferedImage page(Random random) {
    int width = 20 + random.nextInt(80);
    int height = 20 + random.nextInt(90);
    int ground = random.nextBoolean() ? 0xFFFFFFFF : 0xFF202428;
    BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      boolean blank = y % 12 > 7;
      for (int x = 0; x < width; x++) {
        boolean ink = !blank && random.nextInt(3) == 0;
        page.setRGB(
            x, y, ink ? random.nextInt() | (random.nextInt(8) == 0 ? 0 : 0xFF000000) : ground);
      }
    }
    return page;
  }

  private static BufferedImage changed(Random random, BufferedImage page) {
    return switch (random.nextInt(5)) {
      case 0 -> speckled(random, page);
      case 1 -> page(random);
      case 2 -> withRows(random, page, 1 + random.nextInt(12));
      case 3 -> withRows(random, page, -1 - random.nextInt(Math.min(12, page.getHeight() / 2)));
      default -> speckled(random, withRows(random, page, 1 + random.nextInt(8)));
    };
  }

  private static BufferedImage speckled(Random random, BufferedImage page) {
    BufferedImage speckled = withRows(random, page, 0);
    for (int i = random.nextInt(40); i >= 0; i--) {
      int x = random.nextInt(page.getWidth());
      int y = random.nextInt(page.getHeight());
      speckled.setRGB(x, y, random.nextBoolean() ? random.nextInt() : page.getRGB(x, y) ^ 0x030101);
    }
    return speckled;
  }

  /// So many rows more, or fewer, from a random place on.
  private static BufferedImage withRows(Random random, BufferedImage page, int more) {
    int height = page.getHeight() + more;
    int place = random.nextInt(Math.min(height, page.getHeight()));
    BufferedImage result = new BufferedImage(page.getWidth(), height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      int from = y < place ? y : Math.clamp(y - more, 0, page.getHeight() - 1);
      for (int x = 0; x < page.getWidth(); x++) {
        boolean added = y >= place && y < place + more;
        result.setRGB(x, y, added ? random.nextInt() | 0xFF000000 : page.getRGB(x, from));
      }
    }
    return result;
  }
}
