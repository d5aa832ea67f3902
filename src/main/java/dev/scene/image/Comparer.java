package dev.scene.image;

import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PictureUnreadable;
import dev.scene.image.png.PngDecoder;
import dev.scene.image.png.PngHeader;
import dev.scene.image.png.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Compares two screenshots: the one door to the engine.
///
/// A pure function of its arguments, safe to call from several threads. Different sizes are a
/// result: the smallest canvas that holds both is compared, anchored at the top left; what only one
/// picture covers is added or removed, and a corner that neither covers is equal.
public final class Comparer {
  private static final String EXPECTED = "the expected picture";
  private static final String ACTUAL = "the actual picture";

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
      Size size = PngHeader.parse(expectedPng, EXPECTED).size();
      watch.lap(Stage.HEADER);
      return identical(size, watch);
    }
    Size expected = PngHeader.read(expectedPng, EXPECTED).size();
    Size actual = PngHeader.read(actualPng, ACTUAL).size();
    PngHeader.holdLimits(expected.union(actual), "the canvas that holds both pictures");
    watch.lap(Stage.HEADER);
    Judged judged = judge(expectedPng, actualPng, options, watch);
    Difference difference = judged.difference();
    if (difference.counts().exact() == 0 && !difference.rows().displaced()) {
      return identical(expected, watch);
    }
    Optional<Pictures> pictures =
        options.pictures() ? draw(judged.mask(), watch) : Optional.empty();
    return new Comparison(
        verdict(difference, expected.width() == actual.width()),
        expected,
        actual,
        difference,
        pictures,
        watch.millis());
  }

  private static Comparison identical(Size size, Stopwatch watch) {
    return new Comparison(
        Verdict.IDENTICAL, size, size, Difference.none(size), Optional.empty(), watch.millis());
  }

  private record Judged(Mask mask, Difference difference) {}

  /// On its own, so that the decoded pictures are gone before anything is drawn.
  private static Judged judge(
      byte[] expectedPng, byte[] actualPng, Options options, Stopwatch watch)
      throws PictureRefused, PictureUnreadable {
    Picture expected = new Picture(PngDecoder.decode(expectedPng, EXPECTED));
    Picture actual = new Picture(PngDecoder.decode(actualPng, ACTUAL));
    watch.lap(Stage.DECODE);
    Alignment alignment =
        options.align()
            ? Aligner.align(expected, actual)
            : Alignment.inPlace(expected.height(), actual.height());
    watch.lap(Stage.ALIGN);
    Mask mask = PixelStage.judge(expected, actual, alignment, options);
    Counts raw = mask.counts();
    watch.lap(Stage.PIXELS);
    if (options.ignoreNoise()) {
      Noise.resolve(mask);
    }
    watch.lap(Stage.NOISE);
    List<Region> regions = Regions.of(mask, alignment, expected.size(), actual.size());
    watch.lap(Stage.REGIONS);
    Optional<String> fingerprint = Fingerprints.of(mask, alignment, regions, new int[0]);
    watch.lap(Stage.FINGERPRINT);
    return new Judged(
        mask,
        new Difference(
            mask.counts(), raw, alignment.rows(), mask.maxDelta(), regions, fingerprint));
  }

  private static Verdict verdict(Difference difference, boolean sameWidth) {
    if (difference.counts().changed() > 0 || !sameWidth) {
      return Verdict.CHANGED;
    }
    return difference.rows().displaced() ? Verdict.MOVED : Verdict.NOISE;
  }

  private static Optional<Pictures> draw(Mask mask, Stopwatch watch) {
    byte[] diff = Rasters.png(Rasters.indexed(mask.size(), mask.kinds(), Kind.palette()));
    Pictures pictures = new Pictures(diff, Heatmap.png(mask));
    watch.lap(Stage.PICTURES);
    return Optional.of(pictures);
  }
}
