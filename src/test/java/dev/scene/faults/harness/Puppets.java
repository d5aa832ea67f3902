package dev.scene.faults.harness;

import dev.scene.testing.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runners that do nothing but hand what they were told to the test, which then speaks for them:
/// many runners at the cost of a sleeping shell each.
public final class Puppets {
  private static final String SCRIPT =
      """
      #!/bin/sh
      env > "$1/$SCENE_CONTAINER.new"
      mv "$1/$SCENE_CONTAINER.new" "$1/$SCENE_CONTAINER.told"
      while [ -e "$1/$SCENE_CONTAINER.told" ]; do sleep 0.5; done
      """;

  private final Path folder;
  private final Path script;

  /// @param folder where puppets write down what they were told
  public Puppets(Path folder) {
    this.folder = folder.toAbsolutePath();
    this.script = this.folder.resolve("puppet.sh");
    try {
      Files.createDirectories(this.folder);
      Files.writeString(script, SCRIPT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a service must be told to start them.
  public Map<String, String> environment() {
    return Map.of(
        "SCENE_RUNNER_BACKEND",
        "process",
        "SCENE_RUNNER_COMMAND",
        "/bin/sh %s %s".formatted(script, folder));
  }

  /// Waits for so many, and answers what each was told.
  public List<Map<String, String>> told(int count) {
    Await.until(
        "%d puppets are there".formatted(count),
        Duration.ofSeconds(60),
        () -> files().size() >= count);
    List<Map<String, String>> told = new ArrayList<>();
    for (Path file : files()) {
      told.add(read(file));
    }
    return told;
  }

  private static Map<String, String> read(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("SCENE_"))
          .map(line -> line.split("=", 2))
          .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(it -> it.toString().endsWith(".told")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Lets all of them end.
  public void end() {
    for (Path file : files()) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
