package dev.scene.faults.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The packaged service as a process of its own, with a data folder and a port that stay the same
/// over every start.
public final class ServiceProcess implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final Path data;
  private final int port = freePort();
  private final Map<String, String> environment;
  private final List<String> flags;
  private @Nullable Process process;

  public ServiceProcess(Path data, Map<String, String> environment) {
    this(data, environment, List.of());
  }

  /// @param flags further options for Java
  public ServiceProcess(Path data, Map<String, String> environment, List<String> flags) {
    this.data = data;
    this.environment = Map.copyOf(environment);
    this.flags = List.copyOf(flags);
  }

  /// A port that nobody listens at.
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path data() {
    return data;
  }

  public int port() {
    return port;
  }

  public String base() {
    return "http://127.0.0.1:" + port;
  }

  /// Starts it, and waits until it serves.
  ///
  /// @return how long that took
  public Duration start() {
    long began = System.nanoTime();
    launch();
    while (!answers("/health/live")) {
      if (!running().isAlive() || System.nanoTime() - began > START.toNanos()) {
        throw new IllegalStateException("The service did not start; it said:\n" + said());
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /// Starts it without waiting for anything.
  public Process launch() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + folder("tmp")));
    command.addAll(flags);
    command.addAll(
        List.of("-jar", application() + "/quarkus-run.jar", "up", "--port", String.valueOf(port)));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().putAll(environment);
    builder.environment().put("SCENE_DATA", folder("data").toString());
    try {
      process = builder.start();
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path application() {
    String told = System.getenv("SCENE_TEST_APP");
    Path application = told == null ? Path.of("target/quarkus-app") : Path.of(told);
    if (!Files.isRegularFile(application.resolve("quarkus-run.jar"))) {
      throw new IllegalStateException(
          "There is no service in %s; build it by mvn -Dquick -DskipTests package"
              .formatted(application.toAbsolutePath()));
    }
    return application.toAbsolutePath();
  }

  private Path folder(String name) {
    try {
      return name.equals("data")
          ? Files.createDirectories(data)
          : Files.createDirectories(data.resolveSibling(data.getFileName() + "-" + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path log() {
    return data.resolveSibling(data.getFileName() + ".log");
  }

  /// The end of what it printed.
  public String said() {
    try {
      String all = Files.readString(log());
      return all.substring(Math.max(0, all.length() - 6_000));
    } catch (IOException e) {
      return "(nothing: %s)".formatted(e.getMessage());
    }
  }

  /// Whether that address answers 200 right now.
  public boolean answers(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base() + path)).timeout(Duration.ofSeconds(5)).build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException("The service was not started");
    }
    return process;
  }

  /// `kill -9`; comes back once it is gone.
  public void kill() {
    running().destroyForcibly();
    await(Duration.ofSeconds(20));
  }

  /// SIGTERM; comes back once it has ended by itself.
  public void terminate() {
    running().destroy();
    await(Duration.ofSeconds(60));
  }

  private void await(Duration atMost) {
    try {
      if (!running().waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("The service does not end; it said:\n" + said());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the service ended", e);
    }
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      kill();
    }
  }
}
