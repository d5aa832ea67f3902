package dev.scene.image;

import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PictureUnreadable;
import dev.scene.image.png.Pixels;
import dev.scene.image.png.PngDecoder;
import dev.scene.image.png.PngHeader;
import dev.scene.image.png.Size;
import java.util.Arrays;
import java.util.Optional;

/// Compares two screenshots: the one door to the engine.
///
/// A pure function of its arguments, safe to call from several threads. Different sizes are a
/// result: the smallest canvas that holds both is compared, anchored at the top left; what only one
/// picture covers is added or removed, and a corner that neither covers is equal.
///
/// At its peak it holds about 12 bytes a pixel (two arrays of ints and the reader's raster; 16 for
/// 16-bit RGBA), later 2 bytes a pixel of the canvas for the pictures, besides the files.
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
    Mask mask = judge(expectedPng, actualPng, options, watch);
    if (mask.counts().exact() == 0) {
      return identical(expected, watch);
    }
    Difference difference = difference(mask, watch);
    Optional<Pictures> pictures = options.pictures() ? draw(mask, watch) : Optional.empty();
    return new Comparison(Verdict.CHANGED, expected, actual, difference, pictures, watch.millis());
  }

  private static Comparison identical(Size size, Stopwatch watch) {
    return new Comparison(
        Verdict.IDENTICAL, size, size, Difference.none(size), Optional.empty(), watch.millis());
  }

  /// On its own, so that the decoded pictures are gone before anything is drawn.
  private static Mask judge(byte[] expectedPng, byte[] actualPng, Options options, Stopwatch watch)
      throws PictureRefused, PictureUnreadable {
    Pixels expected = PngDecoder.decode(expectedPng, EXPECTED);
    Pixels actual = PngDecoder.decode(actualPng, ACTUAL);
    watch.lap(Stage.DECODE);
    Mask mask = PixelStage.judge(expected, actual, options);
    watch.lap(Stage.PIXELS);
    return mask;
  }

  private static Difference difference(Mask mask, Stopwatch watch) {
    Difference difference =
        new Difference(
            mask.counts(),
            mask.counts(),
            Rows.IN_PLACE,
            mask.maxDelta(),
            Regions.of(mask),
            Optional.empty());
    watch.lap(Stage.REGIONS);
    return difference;
  }

  private static Optional<Pictures> draw(Mask mask, Stopwatch watch) {
    byte[] diff = Rasters.png(Rasters.indexed(mask.size(), mask.kinds(), Kind.palette()));
    Pictures pictures = new Pictures(diff, Heatmap.png(mask));
    watch.lap(Stage.PICTURES);
    return Optional.of(pictures);
  }
}
