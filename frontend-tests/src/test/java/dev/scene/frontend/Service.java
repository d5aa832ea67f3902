package dev.scene.frontend;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The service as `./scene up` starts it, with a data folder of its own that goes with it.
final class Service implements AutoCloseable {
  private final Program program;
  private final Path data;
  private final Api api;

  private Service(Program program, Path data, Api api) {
    this.program = program;
    this.data = data;
    this.api = api;
  }

  static Service start() {
    Path jar = application().resolve("quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          "There is no %s. Build it with ./mvnw -Dquick -DskipTests package, or name another by SCENE_TEST_APP."
              .formatted(jar));
    }
    try {
      Path data = Files.createTempDirectory("scene-frontend");
      int port = freePort();
      Program program = Program.start("service", command(jar, port, data), "Scene is ready");
      return new Service(program, data, new Api("http://localhost:" + port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits until it answers.
  Api api() {
    program.announced();
    return api;
  }

  static int freePort() {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path application() {
    String given = System.getenv("SCENE_TEST_APP");
    return given == null
        ? Path.of("..", "target", "quarkus-app").toAbsolutePath().normalize()
        : Path.of(given);
  }

  private static ProcessBuilder command(Path jar, int port, Path data) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder command =
        new ProcessBuilder(java, "-jar", jar.toString(), "up", "--port", String.valueOf(port));
    Map<String, String> environment = command.environment();
    environment.remove("SCENE_DATABASE_URL");
    environment.put("SCENE_DATA", data.toString());
    environment.put("SCENE_RUNNER_AUTOBUILD", "false");
    return command;
  }

  @Override
  public void close() {
    Set<String> runs = runs();
    program.close();
    removeContainersOf(runs);
    removeData();
  }

  private Set<String> runs() {
    Set<String> ids = new HashSet<>();
    for (JsonNode run : api.get("/api/runs?limit=100")) {
      ids.add(run.path("id").asText());
    }
    return ids;
  }

  // it removes them itself; a test that broke may have left one at work
  private static void removeContainersOf(Set<String> runs) {
    String known = Docker.run("ps", "-a", "--format", "{{.ID}} {{.Label \"dev.scene.run\"}}");
    known
        .lines()
        .map(line -> List.of(line.split(" ", 2)))
        .filter(container -> container.size() == 2 && runs.contains(container.getLast()))
        .forEach(container -> Docker.run("rm", "-f", container.getFirst()));
  }

  private void removeData() {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.toList().reversed()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
