package dev.scene.runner.browser;

import dev.scene.runner.text.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How often the kernel has ended a process of this container because its memory was used up, at
/// one moment.
///
/// @param kills 0 as well where the kernel does not tell
public record Memory(long kills) {
  private static final List<Path> COUNTERS =
      List.of(
          Path.of("/sys/fs/cgroup/memory.events"),
          Path.of("/sys/fs/cgroup/memory/memory.oom_control"));

  public static Memory now() {
    return new Memory(COUNTERS.stream().filter(Files::isReadable).mapToLong(Memory::kills).sum());
  }

  /// Whether it happened after that moment.
  public boolean ranOutSince() {
    return now().kills > kills;
  }

  private static long kills(Path counter) {
    try {
      return Files.readAllLines(counter).stream()
          .filter(line -> line.startsWith("oom_kill "))
          .mapToLong(line -> Long.parseLong(line.substring("oom_kill ".length()).strip()))
          .sum();
    } catch (IOException | NumberFormatException e) {
      Log.info("%s cannot be read: %s".formatted(counter, e));
      return 0;
    }
  }
}
