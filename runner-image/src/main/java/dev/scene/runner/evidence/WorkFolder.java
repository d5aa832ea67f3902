package dev.scene.runner.evidence;

import dev.scene.runner.text.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where the files of one execution are until they are uploaded; gone when closed.
public final class WorkFolder implements AutoCloseable {
  private final Path path;

  private WorkFolder(Path path) {
    this.path = path;
  }

  public static WorkFolder create() {
    try {
      return new WorkFolder(Files.createTempDirectory("scene-"));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Tried to make a folder for evidence in %s. It must be writable and have space left; the service mounts 512 MB of memory there."
              .formatted(System.getProperty("java.io.tmpdir")),
          e);
    }
  }

  Path file(String name) {
    return path.resolve(name);
  }

  /// Takes away everything that is in it, as before a next attempt.
  public void empty() {
    below().filter(file -> !file.equals(path)).forEach(WorkFolder::delete);
  }

  @Override
  public void close() {
    below().forEach(WorkFolder::delete);
  }

  private Stream<Path> below() {
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      return deepestFirst.stream();
    } catch (IOException e) {
      Log.error("%s cannot be listed, so it stays: %s".formatted(path, e));
      return Stream.empty();
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      Log.error("%s cannot be deleted: %s".formatted(file, e));
    }
  }
}
