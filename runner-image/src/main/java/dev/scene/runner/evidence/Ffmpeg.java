package dev.scene.runner.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What Playwright writes videos with; it comes with the image, or there are none.
final class Ffmpeg {
  private static final boolean INSTALLED =
      isIn(Path.of(System.getenv().getOrDefault("PLAYWRIGHT_BROWSERS_PATH", "/ms-playwright")));

  private Ffmpeg() {}

  static boolean isInstalled() {
    return INSTALLED;
  }

  private static boolean isIn(Path browsers) {
    if (!Files.isDirectory(browsers)) return false;
    try (Stream<Path> found = Files.list(browsers)) {
      return found.anyMatch(folder -> Files.isExecutable(folder.resolve("ffmpeg-linux")));
    } catch (IOException e) {
      return false;
    }
  }
}
