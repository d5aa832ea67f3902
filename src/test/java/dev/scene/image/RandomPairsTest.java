package dev.scene.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.image.pixels.Counts;
import dev.scene.image.pixels.Ignored;
import dev.scene.image.pixels.Options;
import dev.scene.image.png.Size;
import dev.scene.image.rows.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What holds for every pair. A failure names the seed; `RandomPair.of(seed)` is the pair.
class RandomPairsTest {
  private static final int PAIRS = 400;

  @Test
  void everyPixelIsAccountedFor() {
    forEachPair(pair -> {
      Comparison found = pair.compare(pair.options());
      long pixels = found.canvas().pixels();
      assertThat(found.difference().counts().total()).isEqualTo(pixels);
      assertThat(found.difference().raw().total()).isEqualTo(pixels);
      assertThat(found.difference().counts()).isEqualTo(nowhereNegative(found));
    });
  }

  private static Counts nowhereNegative(Comparison found) {
    Counts counts = found.difference().counts();
    return new Counts(
        Math.max(0, counts.equal()),
        Math.max(0, counts.belowThreshold()),
        Math.max(0, counts.antiAliased()),
        Math.max(0, counts.noise()),
        Math.max(0, counts.changed()),
        Math.max(0, counts.added()),
        Math.max(0, counts.removed()));
  }

  @Test
  void aPictureIsIdenticalToItselfInOtherBytes() {
    forEachPair(pair -> {
      byte[] again = pair.actual();
      byte[] other = interlaced(again);
      assertThat(PixelCase.compare(again, other, pair.options()).verdict())
          .isEqualTo(Verdict.IDENTICAL);
      assertThat(PixelCase.compare(other, again, pair.options()).verdict())
          .isEqualTo(Verdict.IDENTICAL);
    });
  }

  private static byte[] interlaced(byte[] png) {
    try {
      return PngWriting.interlaced(PngWriting.read(png));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void swappedPicturesDifferByAsMuchWhenRowsStayInPlace() {
    forEachPair(pair -> {
      Options inPlace = pair.options().inPlace();
      Comparison there = pair.compare(inPlace);
      Comparison back = pair.compareSwapped(inPlace);
      assertThat(back.verdict()).isEqualTo(there.verdict());
      assertThat(back.difference().maxDelta()).isEqualTo(there.difference().maxDelta());
      assertThat(back.difference().counts())
          .isEqualTo(PixelCase.swapped(there.difference().counts()));
      assertThat(back.difference().raw()).isEqualTo(PixelCase.swapped(there.difference().raw()));
    });
  }

  @Test
  void rawCountsAreTheSameWhateverIsExcused() {
    forEachPair(pair -> {
      Options options = pair.options();
      Counts raw = pair.compare(options).difference().raw();
      assertThat(pair.compare(options.inPlace()).difference().raw()).isEqualTo(raw);
      assertThat(pair.compare(options.countingNoise()).difference().raw()).isEqualTo(raw);
      assertThat(pair.compareSwapped(options).difference().raw()).isEqualTo(PixelCase.swapped(raw));
    });
  }

  @Test
  void theVerdictSaysWhatTheNumbersSay() {
    forEachPair(pair -> {
      Comparison found = pair.compare(pair.options());
      Difference difference = found.difference();
      boolean changed =
          difference.counts().changed() > 0 || found.expected().width() != found.actual().width();
      boolean identical = difference.counts().exact() == 0 && !difference.rows().displaced();
      Verdict other = difference.rows().displaced() ? Verdict.MOVED : Verdict.NOISE;
      Verdict unequal = changed ? Verdict.CHANGED : other;
      assertThat(found.verdict()).isEqualTo(identical ? Verdict.IDENTICAL : unequal);
    });
  }

  @Test
  void nothingCountsUnderABoxThatCoversAll() {
    forEachPair(pair -> {
      if (pair.expectedSize().equals(pair.actualSize())) {
        List<Ignored> all = List.of(new Ignored(0, 0, 1_000, 1_000));
        assertThat(pair.compare(pair.options().ignoring(all)).verdict())
            .isEqualTo(Verdict.IDENTICAL);
      }
    });
  }

  @Test
  void nothingIsChangedInPlaceWhenEverythingIsTolerated() {
    forEachPair(pair -> {
      Options tolerant = pair.options().withTolerance(255).inPlace();
      Counts counts = pair.compare(tolerant).difference().counts();
      assertThat(counts.changed()).isZero();
      assertThat(counts.antiAliased() + counts.noise()).isZero();
    });
  }

  @Test
  void rowsStayInPlaceWithoutAlignment() {
    forEachPair(pair -> {
      Comparison found = pair.compare(pair.options().inPlace());
      if (found.expected().height() == found.actual().height()) {
        assertThat(found.difference().rows()).isEqualTo(Rows.IN_PLACE);
      }
    });
  }

  @Test
  void insertedLessRemovedRowsAreWhatThePictureGrewBy() {
    forEachPair(pair -> {
      Comparison found = pair.compare(pair.options());
      Rows rows = found.difference().rows();
      assertThat(rows.inserted() - rows.removed())
          .isEqualTo(found.actual().height() - found.expected().height());
      assertThat(rows.inserted() + rows.moved()).isLessThanOrEqualTo(found.actual().height());
      assertThat(rows.removed() + rows.moved()).isLessThanOrEqualTo(found.expected().height());
    });
  }

  @Test
  void everyRegionLiesInsideItsPicture() {
    forEachPair(pair -> {
      Comparison found = pair.compare(pair.options());
      List<Region> regions = found.difference().regions();
      assertThat(regions).hasSizeLessThanOrEqualTo(20).allMatch(region -> inside(region, found));
    });
  }

  private static boolean inside(Region region, Comparison found) {
    boolean gone = region.kind() == Region.Kind.REMOVED;
    Size picture = gone ? found.expected() : found.actual();
    int y = gone ? region.expectedY() : region.y();
    return region.pixels() > 0
        && region.pixels() <= (long) region.width() * region.height()
        && region.x() >= 0
        && y >= 0
        && region.y() >= 0
        && region.y() <= found.actual().height()
        && region.x() + region.width() <= picture.width()
        && y + region.height() <= picture.height();
  }

  @Test
  void noChangedPixelIsOutsideTheRegions() {
    forEachPair(pair -> {
      Difference found = pair.compare(pair.options()).difference();
      long boxed =
          found.regions().stream()
              .filter(region -> region.kind() == Region.Kind.CHANGED)
              .mapToLong(Region::pixels)
              .sum();
      assertThat(boxed).isEqualTo(found.counts().changed());
    });
  }

  private static void forEachPair(Consumer<RandomPair> check) {
    for (long seed = 0; seed < PAIRS; seed++) {
      RandomPair pair = RandomPair.of(seed);
      try {
        check.accept(pair);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ", " + pair.options() + ": " + e, e);
      }
    }
  }
}
