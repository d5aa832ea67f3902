package dev.scene.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.scene.image.pixels.Counts;
import dev.scene.image.pixels.Options;
import dev.scene.image.png.Size;
import dev.scene.image.rows.Rows;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/// Every folder under `pixels/same` and `pixels/different` is a test; see the README there.
class PixelCasesTest {
  /// How far a region may lie from what changed.
  private static final int NEAR = 8;

  @TestFactory
  Stream<DynamicContainer> samePairsDifferAsRenderingDoesAtMost() throws Exception {
    return cases("pixels/same", EnumSet.of(Verdict.IDENTICAL, Verdict.NOISE));
  }

  @TestFactory
  Stream<DynamicContainer> differentPairsDiffer() throws Exception {
    return cases("pixels/different", EnumSet.of(Verdict.MOVED, Verdict.CHANGED));
  }

  private static Stream<DynamicContainer> cases(String root, Set<Verdict> verdicts)
      throws IOException, URISyntaxException {
    URL url = Objects.requireNonNull(PixelCasesTest.class.getClassLoader().getResource(root));
    try (Stream<Path> folders = Files.list(Path.of(url.toURI()))) {
      List<Path> sorted = folders.sorted().toList();
      assertThat(sorted).hasSizeGreaterThanOrEqualTo(30);
      return sorted.stream().map(folder -> tests(folder, verdicts));
    }
  }

  private static DynamicContainer tests(Path folder, Set<Verdict> verdicts) {
    PixelCase pair = PixelCase.read(folder);
    String name = pair.name();
    return dynamicContainer(
        name,
        Stream.of(
            test(
                name + " is what its folder says", () -> assertThat(pair.verdict()).isIn(verdicts)),
            test(name + " has its verdict, rows and boxes", () -> judged(pair)),
            test(name + " is counted as pixelmatch counts", () -> countedAsPixelmatch(pair)),
            test(name + " is accounted for to the last pixel", () -> accountedFor(pair)),
            test(name + " has the same numbers without pictures", () -> withoutPictures(pair)),
            test(name + " is drawn as it is counted", () -> drawn(pair)),
            test(name + " is the same when swapped", () -> swapped(pair))));
  }

  private static DynamicTest test(String name, Executable check) {
    return dynamicTest(name, check);
  }

  private static void judged(PixelCase pair) {
    Comparison comparison = pair.compare(Options.DEFAULT);
    Difference difference = comparison.difference();
    assertThat(comparison.verdict())
        .as("%s: %s", pair.name(), difference)
        .isEqualTo(pair.verdict());
    assertThat(difference.regions()).hasSizeLessThanOrEqualTo(20);
    assertThat(difference.fingerprint().isPresent())
        .isEqualTo(pair.verdict() == Verdict.CHANGED || pair.verdict() == Verdict.MOVED);
    if (pair.rows() != null) {
      assertThat(difference.rows()).as(pair.name()).isEqualTo(pair.rows());
    }
    List<Rectangle> known = pair.boxes();
    if (known != null) {
      List<Rectangle> found = boxes(difference.regions());
      assertThat(found).as("boxes of %s: %s", pair.name(), known).allMatch(box -> near(box, known));
      assertThat(known)
          .as("boxes of %s in %s", pair.name(), found)
          .allMatch(box -> near(box, found));
    }
  }

  private static List<Rectangle> boxes(List<Region> regions) {
    return regions.stream()
        .filter(region -> region.kind() != Region.Kind.NOISE)
        .map(region -> new Rectangle(region.x(), region.y(), region.width(), region.height()))
        .toList();
  }

  /// Whether every pixel of the box is within reach of one of the others.
  private static boolean near(Rectangle box, List<Rectangle> others) {
    for (int y = box.y; y < box.y + box.height; y++) {
      for (int x = box.x; x < box.x + box.width; x++) {
        Rectangle reach = new Rectangle(x - NEAR, y - NEAR, 2 * NEAR + 1, 2 * NEAR + 1);
        if (others.stream().noneMatch(reach::intersects)) {
          return false;
        }
      }
    }
    return true;
  }

  private static void countedAsPixelmatch(PixelCase pair) {
    Options plain = Options.DEFAULT.countingNoise().inPlace().withoutPictures();
    Counts ignoring = pair.compare(plain).difference().counts();
    Difference counting = pair.compare(plain.countingAntiAliasing()).difference();

    assertThat(ignoring).isEqualTo(pair.counts());
    assertThat(counting.counts()).isEqualTo(pair.counts().withoutExcuses());
    assertThat(counting.raw()).isEqualTo(pair.counts().withoutExcuses());
    assertThat(pair.compare(Options.DEFAULT.withoutPictures()).difference().raw())
        .isEqualTo(pair.counts().withoutExcuses());
  }

  private static void accountedFor(PixelCase pair) {
    for (int bits = 0; bits < 8; bits++) {
      Options options =
          new Options(0.1, 0, (bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, List.of(), false);
      Comparison comparison = pair.compare(options);
      Difference difference = comparison.difference();
      assertThat(difference.counts().total()).as("%s", options).isEqualTo(pixels(comparison));
      assertThat(difference.raw().total()).as("%s", options).isEqualTo(pixels(comparison));
    }
  }

  private static long pixels(Comparison comparison) {
    return comparison.canvas().pixels();
  }

  private static void withoutPictures(PixelCase pair) {
    Comparison with = pair.compare(Options.DEFAULT);
    Comparison without = pair.compare(Options.DEFAULT.withoutPictures());
    assertThat(without.pictures()).isEmpty();
    assertThat(without.verdict()).isEqualTo(with.verdict());
    assertThat(without.difference()).isEqualTo(with.difference());
    assertThat(with.pictures().isEmpty()).isEqualTo(with.verdict() == Verdict.IDENTICAL);
  }

  private static void drawn(PixelCase pair) {
    Comparison comparison = pair.compare(Options.DEFAULT);
    if (comparison.pictures().isEmpty()) {
      return;
    }
    BufferedImage diff = PngWriting.read(comparison.pictures().get().diff());
    BufferedImage heatmap = PngWriting.read(comparison.pictures().get().heatmap());
    Size canvas = comparison.canvas();
    assertThat(new Size(diff.getWidth(), diff.getHeight())).isEqualTo(canvas);
    assertThat(new Size(heatmap.getWidth(), heatmap.getHeight())).isEqualTo(canvas);
    Map<Integer, Long> wanted = new HashMap<>();
    Counts counts = comparison.difference().counts();
    wanted.put(0, counts.equal() + counts.belowThreshold());
    wanted.put(0x60FFC800, counts.antiAliased() + counts.noise());
    wanted.put(0xFFFF0040, counts.changed());
    wanted.put(0x5000A050, counts.added());
    wanted.put(0xFF2060FF, counts.removed());
    wanted.values().removeIf(count -> count == 0);
    assertThat(colours(diff)).isEqualTo(wanted);
  }

  private static Map<Integer, Long> colours(BufferedImage image) {
    Map<Integer, Long> colours = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.merge(image.getRGB(x, y), 1L, Long::sum);
      }
    }
    return colours;
  }

  private static void swapped(PixelCase pair) {
    Comparison there = pair.compare(Options.DEFAULT.withoutPictures());
    Comparison back = pair.compareSwapped(Options.DEFAULT.withoutPictures());
    Rows rows = there.difference().rows();
    assertThat(back.verdict()).isEqualTo(there.verdict());
    assertThat(back.difference().rows())
        .isEqualTo(new Rows(rows.removed(), rows.inserted(), rows.moved()));
    if (!rows.displaced()) {
      assertThat(back.difference().counts())
          .isEqualTo(PixelCase.swapped(there.difference().counts()));
      assertThat(back.difference().maxDelta()).isEqualTo(there.difference().maxDelta());
    }
  }
}
