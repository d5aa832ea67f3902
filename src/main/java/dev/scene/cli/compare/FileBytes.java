package dev.scene.cli.compare;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/// Reads what the user names, and says in one line why that does not work.
final class FileBytes {
  /// The engine refuses larger pictures too, but only when they are in memory.
  private static final long MOST = 50_000_000;

  private FileBytes() {}

  /// @param name what the file is to the user, such as "the expected picture"
  static byte[] read(Path file, String name) throws Unusable {
    try {
      if (Files.isDirectory(file)) {
        throw new Unusable(
            "Tried to read %s %s, but it is a folder. Name a file.".formatted(name, file));
      }
      long size = Files.size(file);
      if (size > MOST) {
        throw new Unusable(
            String.format(
                Locale.ROOT,
                "Tried to open %s %s, but it has %,d bytes; the limit is 50 MB. Save it with stronger compression or capture less of the page.",
                name,
                file,
                size));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(file, name, e);
    }
  }

  static Unusable unreadable(Path file, String name, IOException cause) {
    String reason =
        switch (cause) {
          case NoSuchFileException _ ->
              file.isAbsolute()
                  ? "there is no such file. Check the path."
                  : "there is no such file in %s. Check the path."
                      .formatted(Path.of("").toAbsolutePath());
          case AccessDeniedException _ ->
              "you may not read it. Change its permissions or run as its owner.";
          default -> "that failed: %s.".formatted(cause.getMessage());
        };
    return new Unusable("Tried to read %s %s, but %s".formatted(name, file, reason), cause);
  }
}
