package dev.scene.faults.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The runner image with [NoOpRunner] in place of the real runner.
public final class NoOpImage {
  private static final String NAME = "scene-faults-runner:test";

  private NoOpImage() {}

  /// Builds it on the image that `SCENE_RUNNER_IMAGE` names, and answers its name.
  public static synchronized String build() {
    String base =
        Objects.requireNonNull(
            System.getenv("SCENE_RUNNER_IMAGE"),
            "SCENE_RUNNER_IMAGE is not set; runner-image/build.sh makes the image and names it");
    try {
      Path context = Files.createTempDirectory("scene-faults-image");
      copyClasses(context.resolve("dev/scene/faults/harness"));
      Files.writeString(
          context.resolve("Dockerfile"),
          """
          FROM %s
          COPY dev /opt/faults/dev
          ENTRYPOINT ["/opt/java/bin/java", "-XX:TieredStopAtLevel=1", "-cp", "/opt/faults", \
          "dev.scene.faults.harness.NoOpRunner"]
          """
              .formatted(base));
      Commands.run(
          List.of("docker", "build", "-q", "--network", "none", "-t", NAME, context.toString()));
      delete(context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return NAME;
  }

  private static void copyClasses(Path target) throws IOException {
    Files.createDirectories(target);
    try (Stream<Path> classes = Files.list(NoOpRunner.folder())) {
      for (Path file : classes.filter(NoOpImage::isOfTheRunner).toList()) {
        Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static boolean isOfTheRunner(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("NoOpRunner") || name.startsWith("Picture");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
