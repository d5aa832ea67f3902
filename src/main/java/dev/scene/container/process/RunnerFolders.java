package dev.scene.container.process;

import dev.scene.platform.SceneConfig;
import dev.scene.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where the folders of runners are: `runners/` in the data folder.
@ApplicationScoped
class RunnerFolders {
  private static final String ID = "engine-id";
  private static final int ID_DIGITS = 12;

  private final Path root;

  RunnerFolders(SceneConfig config) {
    root = Path.of(config.data()).toAbsolutePath().normalize().resolve("runners");
  }

  /// @throws IOException when the data folder can't be used: then nothing is known of any runner
  RunnerFolder of(String name) throws IOException {
    requireThere();
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) {
      throw new IllegalArgumentException("%s can't name a runner".formatted(name));
    }
    return new RunnerFolder(
        root.resolve(name), Path.of(System.getProperty("java.io.tmpdir"), name));
  }

  List<String> ofInstance(String instance) throws IOException {
    requireThere();
    List<String> names = new ArrayList<>();
    try (Stream<Path> all = Files.list(root)) {
      for (Path path : all.filter(Files::isDirectory).sorted().toList()) {
        RunnerFolder folder = of(path.getFileName().toString());
        if (folder.instance().filter(instance::equals).isPresent()) {
          names.add(path.getFileName().toString());
        }
      }
    }
    return names;
  }

  private void requireThere() throws IOException {
    if (!Files.isDirectory(root)) {
      Files.createDirectories(root);
    }
  }

  /// Names this folder of runners for as long as it exists.
  synchronized String id() throws IOException {
    Path file = root.resolve(ID);
    try {
      return Files.readString(file).strip();
    } catch (NoSuchFileException e) {
      requireThere();
      Path fresh =
          Files.writeString(
              root.resolve(ID + ".new"), Tokens.sha256(Tokens.next()).substring(0, ID_DIGITS));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      return Files.readString(file).strip();
    }
  }
}
