package dev.scene.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

  /// Where it keeps everything.
  Path data() {
    return data;
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
    environment.put("SCENE_WEBHOOK_ALLOW_HTTP", "true");
    environment.put("SCENE_WEBHOOK_ALLOW_PRIVATE", "true");
    return command;
  }

  @Override
  public void close() {
    program.close();
    removeContainers();
    removeData();
  }

  // it removes them itself, unless it was killed; they know its port
  private void removeContainers() {
    String callback = api.base().replace("localhost", "host.docker.internal");
    Docker.say("ps", "-aq", "--filter", "label=dev.scene.instance")
        .lines()
        .filter(container -> Docker.say("inspect", container).contains(callback + "\""))
        .forEach(container -> Docker.say("rm", "-f", container));
  }

  private void removeData() {
    if (!Files.exists(data)) {
      return;
    }
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.toList().reversed()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
