package dev.scene.runner.browser;

import dev.scene.runner.text.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What Playwright and the browsers leave in the folder for temporary files: Playwright keeps the
/// raw traces of a browser until that browser ends, and what is killed takes nothing away.
final class Scratch {
  private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));
  private static final String RECORDS = "playwright-artifacts-";
  private static final String TRACING = "playwright-tracing-";
  private static final List<String> ALL =
      List.of("playwright", ".org.chromium.", "org.chromium.", "rust_mozprofile", "Temp-");

  private Scratch() {}

  /// Deletes records; only while no context is open.
  static void tidy() {
    entries(name -> name.startsWith(RECORDS))
        .flatMap(folder -> below(folder).stream())
        .filter(Files::isRegularFile)
        .forEach(Scratch::delete);
    deleteAll(name -> name.startsWith(TRACING));
  }

  /// Deletes everything; only while no browser runs.
  static void empty() {
    deleteAll(name -> ALL.stream().anyMatch(name::startsWith));
  }

  private static void deleteAll(Predicate<String> names) {
    entries(names).flatMap(entry -> below(entry).stream()).forEach(Scratch::delete);
  }

  private static Stream<Path> entries(Predicate<String> names) {
    try (Stream<Path> entries = Files.list(FOLDER)) {
      List<Path> found =
          entries.filter(entry -> names.test(entry.getFileName().toString())).toList();
      return found.stream();
    } catch (IOException e) {
      Log.error("%s cannot be listed: %s".formatted(FOLDER, e));
      return Stream.empty();
    }
  }

  /// Deepest first.
  private static List<Path> below(Path entry) {
    try (Stream<Path> files = Files.walk(entry)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException | UncheckedIOException gone) {
      return List.of();
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      Log.info("%s cannot be deleted: %s".formatted(file, e));
    }
  }
}
