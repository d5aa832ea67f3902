package dev.scene.cli;

import dev.scene.platform.MigrationGuard;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import picocli.CommandLine.Option;

/// What every command that starts the service is told, and the checks that come before the start.
final class ServiceOptions {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to serve on (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  int port() {
    return port;
  }

  /// Hands the options to the service that starts next in this process.
  ///
  /// @return the lock on the data folder, to be held while the service runs
  /// @throws IOException when the port or the data folder can't be had; the message says what to do
  FileLock prepare() throws IOException {
    requireFreePort();
    Path data = dataFolder();
    FileLock lock = lock(data);
    MigrationGuard.restore(data.resolve("db/scene"));
    System.setProperty("quarkus.http.port", String.valueOf(port));
    System.setProperty("scene.data", data.toString());
    DatabaseChoice.of(System.getenv()).forEach(System::setProperty);
    return lock;
  }

  private void requireFreePort() throws IOException {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(port));
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(
          "Tried to serve on port %d, but it can't be had: %s. Is Scene running already? Choose another by --port."
              .formatted(port, e.getMessage()),
          e);
    }
  }

  private static Path dataFolder() throws IOException {
    Map<String, String> environment = System.getenv();
    Path data = Path.of(environment.getOrDefault("SCENE_DATA", "artifacts")).toAbsolutePath();
    try {
      return Files.createDirectories(data).toRealPath();
    } catch (IOException e) {
      throw new IOException(
          "Tried to use %s as data folder, but it can't be made: %s. Set SCENE_DATA to a folder that can be written."
              .formatted(data, e.getMessage()),
          e);
    }
  }

  private static FileLock lock(Path data) throws IOException {
    FileChannel file =
        FileChannel.open(
            data.resolve("scene.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = file.tryLock();
    if (lock == null) {
      file.close();
      throw new IOException(
          "Another Scene uses the data folder %s. Stop that one first, or set SCENE_DATA to a folder of its own."
              .formatted(data));
    }
    return lock;
  }
}
