package dev.scene.cli.compare;

import dev.scene.image.Comparer;
import dev.scene.image.Comparison;
import dev.scene.image.Pictures;
import dev.scene.image.pixels.Options;
import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PictureUnreadable;
import dev.scene.image.sheet.Composite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One pair, compared once a round and measured. Whatever goes wrong ends in [Result.Failed].
final class Trial {
  private static final String EXPECTED = "the expected picture";
  private static final String ACTUAL = "the actual picture";
  private static final double NANOS_A_MILLI = 1e6;

  private final Pair pair;
  private final Options options;
  private final CpuClock clock;
  private final Optional<Path> folder;
  private final List<Double> cpuMillis = new ArrayList<>();
  private final List<Double> wallMillis = new ArrayList<>();
  private Optional<Saved> saved = Optional.empty();
  private @Nullable Comparison comparison;
  private @Nullable String failure;

  /// @param folder where the pictures go, if they are wanted
  Trial(Pair pair, Options options, CpuClock clock, Optional<Path> folder) {
    this.pair = pair;
    this.options = options;
    this.clock = clock;
    this.folder = folder;
  }

  void round() {
    if (failure == null) {
      failure = attempt().orElse(null);
    }
  }

  private Optional<String> attempt() {
    try {
      compare();
      return Optional.empty();
    } catch (Unusable e) {
      return Optional.of(e.reason());
    } catch (PictureRefused | PictureUnreadable e) {
      return Optional.of(withPaths(String.valueOf(e.getMessage())));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return Optional.of(unforeseen(e));
    }
  }

  private void compare() throws Unusable, PictureRefused, PictureUnreadable {
    long cpu = clock.nanos();
    long wall = System.nanoTime();
    byte[] expected = FileBytes.read(pair.expected(), EXPECTED);
    byte[] actual = FileBytes.read(pair.actual(), ACTUAL);
    Comparison found = Comparer.compare(expected, actual, options);
    wallMillis.add((System.nanoTime() - wall) / NANOS_A_MILLI);
    cpuMillis.add((clock.nanos() - cpu) / NANOS_A_MILLI);
    if (comparison == null && folder.isPresent()) {
      save(folder.get(), found, expected, actual);
    }
    comparison = withoutPictures(found);
  }

  private void save(Path to, Comparison found, byte[] expected, byte[] actual)
      throws Unusable, PictureRefused, PictureUnreadable {
    if (found.pictures().isEmpty()) {
      Gallery.clear(to);
      return;
    }
    Pictures pictures = found.pictures().get();
    byte[] composite = Composite.png(expected, actual, found, Sentence.of(found));
    saved = Optional.of(Gallery.save(to, pictures, composite));
  }

  /// A list of many pairs must not keep all their pictures.
  private static Comparison withoutPictures(Comparison found) {
    return new Comparison(
        found.verdict(),
        found.expected(),
        found.actual(),
        found.difference(),
        Optional.empty(),
        found.millis());
  }

  /// The engine sees bytes only, so its messages do not name the file.
  private String withPaths(String message) {
    return message
        .replace(EXPECTED, EXPECTED + " " + pair.expected())
        .replace(ACTUAL, ACTUAL + " " + pair.actual());
  }

  private String unforeseen(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return "Tried to compare %s with %s, but %,d MB of memory are not enough. Give more memory with SCENE_JAVA_OPTS=-Xmx2g."
            .formatted(pair.expected(), pair.actual(), Runtime.getRuntime().maxMemory() >> 20);
      }
    }
    return "Tried to compare %s with %s, but Scene itself failed: %s. Please report it together with both files."
        .formatted(pair.expected(), pair.actual(), String.valueOf(thrown).replaceAll("\\s+", " "));
  }

  Result result() {
    if (failure != null) {
      return new Result.Failed(pair, failure);
    }
    if (comparison == null) {
      throw new IllegalStateException("The pair " + pair.name() + " was not compared yet.");
    }
    return new Result.Compared(pair, comparison, saved, cpuMillis, wallMillis);
  }
}
