package dev.scene.image.png;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The PNG files to measure with: those of the folder that the property `bench.pictures` names, else
/// one that is made.
final class PictureFiles {
  private PictureFiles() {}

  static List<byte[]> all() throws IOException {
    String folder = System.getProperty("bench.pictures", "");
    if (folder.isEmpty()) {
      return List.of(PngRecipe.plain(new Size(1280, 3840), 2).png());
    }
    List<byte[]> pictures = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".png")).sorted().toList()) {
        pictures.add(Files.readAllBytes(file));
      }
    }
    return pictures;
  }
}
