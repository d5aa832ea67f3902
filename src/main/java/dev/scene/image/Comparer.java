package dev.scene.image;

import dev.scene.image.pixels.Counts;
import dev.scene.image.pixels.Ignored;
import dev.scene.image.pixels.Kind;
import dev.scene.image.pixels.Mask;
import dev.scene.image.pixels.Noise;
import dev.scene.image.pixels.Options;
import dev.scene.image.pixels.PixelStage;
import dev.scene.image.pixels.RawStage;
import dev.scene.image.png.PaletteWriter;
import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PictureUnreadable;
import dev.scene.image.png.PngHeader;
import dev.scene.image.png.Size;
import dev.scene.image.rows.Aligner;
import dev.scene.image.rows.Alignment;
import dev.scene.image.rows.Pair;
import dev.scene.image.rows.Picture;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Compares two screenshots: the one door to the engine.
///
/// A pure function of its arguments, safe to call from several threads. Different sizes are a
/// result: the smallest canvas that holds both is compared, anchored at the top left; what only one
/// picture covers is added or removed, and a corner that neither covers is equal.
///
/// At its peak it holds the samples of both pictures (3 or 4 bytes a pixel each, as the files have
/// them), 1 byte a pixel of the canvas for what became of it, and up to 4 more where everything
/// differs, besides the files.
public final class Comparer {
  private Comparer() {}

  /// Says whether and where the pair differs. Both arrays are only read.
  ///
  /// Equal bytes are identical without being decoded, however large.
  ///
  /// @throws PictureRefused a picture, or the canvas that holds both, is over a limit
  /// @throws PictureUnreadable a file is no PNG, or damaged
  public static Comparison compare(byte[] expectedPng, byte[] actualPng, Options options)
      throws PictureRefused, PictureUnreadable {
    Stopwatch watch = new Stopwatch();
    if (Arrays.equals(expectedPng, actualPng)) {
      Size size = PngHeader.parse(expectedPng, Pair.EXPECTED).size();
      watch.lap(Stage.HEADER);
      return Comparison.identical(size, watch.millis());
    }
    Size expected = PngHeader.read(expectedPng, Pair.EXPECTED).size();
    Size actual = PngHeader.read(actualPng, Pair.ACTUAL).size();
    PngHeader.holdLimits(expected.union(actual), "the canvas that holds both pictures");
    watch.lap(Stage.HEADER);
    Optional<Judged> judged = judge(expectedPng, actualPng, options, watch);
    if (judged.isEmpty() || judged.get().identical()) {
      return Comparison.identical(expected, watch.millis());
    }
    Difference difference = judged.get().difference();
    Optional<Pictures> pictures =
        options.pictures() ? draw(judged.get().mask(), watch) : Optional.empty();
    return new Comparison(
        verdict(difference, expected.width() == actual.width()),
        expected,
        actual,
        difference,
        pictures,
        watch.millis());
  }

  private record Judged(Mask mask, Difference difference) {
    boolean identical() {
      return difference.counts().exact() == 0 && !difference.rows().displaced();
    }
  }

  /// Empty when all rows are equal. On its own, so that the decoded pictures are gone before
  /// anything is drawn.
  private static Optional<Judged> judge(
      byte[] expectedPng, byte[] actualPng, Options options, Stopwatch watch)
      throws PictureRefused, PictureUnreadable {
    Pair pair = Pair.decode(expectedPng, actualPng);
    Picture expected = pair.expected();
    Picture actual = pair.actual();
    watch.lap(Stage.DECODE);
    for (Ignored box : options.ignored()) {
      expected.blank(box.x(), box.y(), box.width(), box.height());
      actual.blank(box.x(), box.y(), box.width(), box.height());
    }
    Alignment alignment =
        options.align()
            ? Aligner.align(expected, actual)
            : Alignment.inPlace(expected.height(), actual.height());
    watch.lap(Stage.ALIGN);
    if (alignment.equal() && expected.width() == actual.width()) {
      return Optional.empty();
    }
    Mask mask = PixelStage.judge(expected, actual, alignment, options);
    Counts raw =
        alignment.inPlace()
            ? mask.counts().withoutExcuses()
            : RawStage.count(expected, actual, options);
    watch.lap(Stage.PIXELS);
    if (options.ignoreNoise()) {
      Noise.resolve(mask);
    }
    watch.lap(Stage.NOISE);
    List<Region> regions = Regions.of(mask, alignment, expected.size(), actual.size());
    watch.lap(Stage.REGIONS);
    Optional<String> fingerprint = Fingerprints.of(mask, regions, actual);
    watch.lap(Stage.FINGERPRINT);
    Difference difference =
        new Difference(mask.counts(), raw, alignment.rows(), mask.maxDelta(), regions, fingerprint);
    return Optional.of(new Judged(mask, difference));
  }

  private static Verdict verdict(Difference difference, boolean sameWidth) {
    if (difference.counts().changed() > 0 || !sameWidth) {
      return Verdict.CHANGED;
    }
    return difference.rows().displaced() ? Verdict.MOVED : Verdict.NOISE;
  }

  private static Optional<Pictures> draw(Mask mask, Stopwatch watch) {
    byte[] diff = PaletteWriter.png(mask.size(), mask.kinds(), Kind.palette());
    Pictures pictures = new Pictures(diff, Heatmap.png(mask));
    watch.lap(Stage.PICTURES);
    return Optional.of(pictures);
  }
}
