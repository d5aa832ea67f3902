package dev.scene.cli.compare;

import dev.scene.image.Pictures;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Writes the pictures of pairs into folders. A file is there as a whole or not at all.
final class Gallery {
  private static final String DIFF = "diff.png";
  private static final String HEATMAP = "heatmap.png";
  private static final String COMPOSITE = "composite.png";
  private static final int LONGEST_NAME = 100;

  private final Path root;
  private final Set<String> taken = new HashSet<>();

  Gallery(Path root) {
    this.root = root;
  }

  /// A folder below the root that no other pair has, called after the pair as far as a file system
  /// takes that.
  Path folderOf(String name) {
    String plain = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
    String base =
        plain.isEmpty() ? "pair" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    String free = base;
    // some file systems hold A and a for the same
    for (int next = 2; !taken.add(free.toLowerCase(Locale.ROOT)); next++) {
      free = base + "-" + next;
    }
    return root.resolve(free);
  }

  static Saved save(Path folder, Pictures pictures, byte[] composite) throws Unusable {
    make(folder);
    return new Saved(
        folder,
        write(folder.resolve(DIFF), pictures.diff()),
        write(folder.resolve(HEATMAP), pictures.heatmap()),
        write(folder.resolve(COMPOSITE), composite));
  }

  /// Takes away what an earlier comparison left: it would pass for the answer of this one.
  static void clear(Path folder) throws Unusable {
    for (String name : Set.of(DIFF, HEATMAP, COMPOSITE)) {
      Path file = folder.resolve(name);
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new Unusable(
            "Tried to remove the old %s, but that failed: %s. Name another folder with --out."
                .formatted(file, reason(e)),
            e);
      }
    }
  }

  private static void make(Path folder) throws Unusable {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static Path write(Path file, byte[] bytes) throws Unusable {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.write(part, bytes);
      return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      forget(part);
      throw unwritable(file, e);
    }
  }

  private static void forget(Path part) throws Unusable {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw unwritable(part, e);
    }
  }

  private static Unusable unwritable(Path path, IOException cause) {
    return new Unusable(
        "Tried to write %s, but that failed: %s. Name a folder with --out that you may write to."
            .formatted(path, reason(cause)),
        cause);
  }

  private static String reason(IOException cause) {
    return switch (cause) {
      case FileAlreadyExistsException e -> e.getFile() + " is a file, not a folder";
      case AccessDeniedException e -> "no permission for " + e.getFile();
      default -> String.valueOf(cause.getMessage());
    };
  }
}
