package dev.scene.container;

import dev.scene.event.RunLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Builds what runners are started from, an image or a program, when it is missing, with the build
/// in the log of the run that needs it. One build at a time; the caller looks again on its next
/// tick.
@ApplicationScoped
public class ImageBuild {
  private final RunnerConfig config;
  private final RunLog log;
  private final AtomicBoolean building = new AtomicBoolean();
  private volatile @Nullable String failure;

  ImageBuild(RunnerConfig config, RunLog log) {
    this.config = config;
    this.log = log;
  }

  /// Why the last build failed; asking forgets it, so that the next run tries anew.
  public Optional<String> takeFailure() {
    Optional<String> taken = Optional.ofNullable(failure);
    failure = null;
    return taken;
  }

  /// Whether a build is at work.
  public boolean isBuilding() {
    return building.get();
  }

  /// Starts a build in the background, unless one is at work.
  public void start(UUID run) {
    if (!building.compareAndSet(false, true)) {
      return;
    }
    Thread.ofVirtual()
        .name("image-build")
        .start(() -> {
          try {
            failure = build(run);
          } finally {
            building.set(false);
          }
        });
  }

  private @Nullable String build(UUID run) {
    Path program = Path.of(config.buildCommand()).toAbsolutePath();
    if (!config.autobuild() || !Files.isExecutable(program)) {
      return "%s is missing, and it can't be built from here (%s). %s"
          .formatted(
              thing(),
              config.autobuild() ? program + " is missing" : "SCENE_RUNNER_AUTOBUILD is false",
              remedy());
    }
    log.run(run, "image_build", "%s is missing: building it".formatted(thing()));
    try {
      int exitCode = run(command(program), run);
      return exitCode == 0
          ? null
          : "%s could not be built: %s ended with exit code %d; its output is in the run's log. %s"
              .formatted(thing(), program, exitCode, remedy());
    } catch (IOException e) {
      return "%s could not be built: %s could not be run: %s. %s"
          .formatted(thing(), program, e.getMessage(), remedy());
    }
  }

  private List<String> command(Path program) {
    return switch (config.backend()) {
      case DOCKER -> List.of(program.toString());
      case PROCESS -> List.of(program.toString(), "--program");
    };
  }

  private String thing() {
    return switch (config.backend()) {
      case DOCKER -> "The runner image %s".formatted(config.image());
      case PROCESS -> "The program of runners that are processes";
    };
  }

  private String remedy() {
    return switch (config.backend()) {
      case DOCKER -> "Build it with ./scene up, or name another by SCENE_RUNNER_IMAGE.";
      case PROCESS ->
          "Build it with ./scene up --runner process, or name another by SCENE_RUNNER_COMMAND.";
    };
  }

  private int run(List<String> command, UUID run) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (!line.isBlank()) {
          log.run(run, "image_build", line.strip());
        }
      }
    }
    return wait(process);
  }

  private static int wait(Process process) {
    try {
      return process.waitFor(Duration.ofMinutes(1)) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
