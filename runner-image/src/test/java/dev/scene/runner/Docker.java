package dev.scene.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// The docker command, and one network of its own that ends with the test.
final class Docker implements AutoCloseable {
  /// The image under test.
  static final String IMAGE =
      System.getenv().getOrDefault("SCENE_RUNNER_IMAGE", "scene-playwright-runner:latest");

  private static final List<String> FLAGS =
      List.of(
          ("--user 1001:1001 --init --cap-drop ALL --security-opt no-new-privileges"
                  + " --security-opt seccomp=seccomp.json --read-only"
                  + " --tmpfs /tmp:rw,nosuid,nodev,size=512m --tmpfs /home/pwuser:rw,nosuid,nodev,size=64m"
                  + " --shm-size 1g --memory 2g --memory-swap 2g --cpus 2 --pids-limit 512"
                  + " --ulimit nofile=4096 --ulimit core=0 --log-opt max-size=10m --log-opt max-file=1")
              .split(" ", -1));

  private final String name = "scene-it-" + UUID.randomUUID().toString().substring(0, 8);
  private final String gateway;

  Docker() {
    run("network", "create", name);
    gateway = run("network", "inspect", "-f", "{{(index .IPAM.Config 0).Gateway}}", name);
  }

  static boolean has(String image) {
    try {
      return process(List.of("image", "inspect", image)).waitFor() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Starts a runner exactly as the service does, but for the network.
  ///
  /// @param more flags besides these, or in their place
  void start(String image, String browser, int port, String... more) {
    List<String> command = new ArrayList<>(List.of("run", "-d", "--name", name, "--network", name));
    command.addAll(FLAGS);
    command.addAll(List.of(more));
    command.addAll(List.of("--add-host", "host.docker.internal:" + gateway));
    for (String variable :
        List.of(
            "SCENE_CALLBACK_URL=http://host.docker.internal:" + port,
            "SCENE_CALLBACK_TOKEN=container-token",
            "SCENE_RUN_ID=run",
            "SCENE_CONTAINER=" + name,
            "SCENE_BROWSER=" + browser)) {
      command.addAll(List.of("-e", variable));
    }
    command.add(image);
    run(command.toArray(String[]::new));
  }

  /// The output of a command in the container.
  String exec(String... command) {
    List<String> arguments = new ArrayList<>(List.of("exec", name));
    arguments.addAll(List.of(command));
    return run(arguments.toArray(String[]::new));
  }

  /// What the container printed.
  String logs() {
    return run("logs", name);
  }

  int exitCode() {
    return Integer.parseInt(run("wait", name));
  }

  int stop() {
    run("stop", "-t", "10", name);
    return exitCode();
  }

  @Override
  public void close() {
    run("rm", "-f", name);
    run("network", "rm", name);
  }

  private static String run(String... arguments) {
    try {
      Process process = process(List.of(arguments));
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IllegalStateException("docker " + String.join(" ", arguments) + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Process process(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
