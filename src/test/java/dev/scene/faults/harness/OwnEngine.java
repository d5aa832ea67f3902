package dev.scene.faults.harness;

import dev.scene.testing.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A Docker engine of the suite's own, beside the machine's, that can be restarted without harm to
/// anybody else. Needs root, and `dockerd` and `ip` on the path; touches no rule of the firewall.
public final class OwnEngine implements AutoCloseable {
  private static final String BRIDGE = "scene-faults0";
  private static final String ADDRESS = "172.29.7.1";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private @Nullable Process engine;

  private OwnEngine(Path folder) {
    this.folder = folder;
  }

  public static OwnEngine start(Path folder) {
    OwnEngine own = new OwnEngine(folder.toAbsolutePath());
    Commands.run(List.of("ip", "link", "add", BRIDGE, "type", "bridge"));
    Commands.run(List.of("ip", "address", "add", ADDRESS + "/24", "dev", BRIDGE));
    Commands.run(List.of("ip", "link", "set", BRIDGE, "up"));
    own.launch();
    return own;
  }

  private void launch() {
    try {
      engine =
          new ProcessBuilder(
                  "dockerd",
                  "--data-root=" + folder.resolve("data"),
                  "--exec-root=" + folder.resolve("exec"),
                  "--pidfile=" + folder.resolve("pid"),
                  "--host=unix://" + socket(),
                  "--bridge=" + BRIDGE,
                  "--host-gateway-ip=" + ADDRESS,
                  "--iptables=false",
                  "--ip6tables=false",
                  "--ip-masq=false",
                  "--live-restore=false")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Await.until("the engine answers", PATIENCE, this::answers);
  }

  private Path socket() {
    return folder.resolve("docker.sock");
  }

  private boolean answers() {
    try {
      docker("version");
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /// Runs a command of Docker on it.
  public String docker(String... arguments) {
    List<String> command = new ArrayList<>(List.of("docker", "--host", host()));
    command.addAll(List.of(arguments));
    return Commands.run(command);
  }

  /// Where it listens, as `DOCKER_HOST` says it.
  public String host() {
    return "unix://" + socket();
  }

  /// Takes over an image from the machine's engine.
  public void load(String image) {
    Commands.run(
        List.of("sh", "-c", "docker save %s | docker --host %s load".formatted(image, host())));
  }

  /// Ends it, with all its containers, and starts it again.
  public void restart() {
    end();
    launch();
  }

  private void end() {
    Process running = engine;
    if (running == null) {
      return;
    }
    running.destroy();
    try {
      if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("The engine in %s does not end".formatted(folder));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the engine ended", e);
    }
  }

  @Override
  public void close() {
    try {
      for (String container : docker("ps", "--all", "--quiet").lines().toList()) {
        docker("rm", "--force", "--volumes", container);
      }
    } finally {
      end();
      unmount();
      Commands.run(List.of("ip", "link", "delete", BRIDGE));
    }
  }

  // a container whose engine was ended under it may leave its file system mounted
  private void unmount() {
    try (Stream<String> mounts = Files.lines(Path.of("/proc/mounts"))) {
      mounts
          .map(line -> line.split(" ", -1)[1])
          .filter(mount -> mount.startsWith(folder.toString()))
          .forEach(mount -> Commands.run(List.of("umount", "--lazy", mount)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
