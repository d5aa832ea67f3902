package dev.scene.container;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// How runner containers are made.
@ConfigMapping(prefix = "scene.runner")
public interface RunnerConfig {
  /// What runs the runners.
  enum Backend {
    /// Containers of a Docker engine.
    DOCKER,
    /// Child processes, with the browsers of this machine; for machines without an engine.
    PROCESS;

    /// As settings and answers write it.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What runs the runners: `docker`, or `process` for child processes with this machine's
  /// browsers.
  @WithDefault("docker")
  Backend backend();

  /// The runner's program and its arguments, with blanks between, where runners are processes.
  /// Without it the one that is in [#programFolder].
  Optional<String> command();

  /// Where `./scene up --runner process` put the runner.
  @WithDefault("runner-image/build/program")
  String programFolder();

  /// The image that runners are started from.
  @WithDefault("scene-playwright-runner:latest")
  String image();

  /// Build the image when the engine has lost it.
  @WithDefault("true")
  boolean autobuild();

  /// The program that builds the image; its output goes to the run's log.
  @WithDefault("runner-image/build.sh")
  String buildCommand();

  /// Executions that one container may take before it ends; 1 gives each a container of its own.
  @WithDefault("25")
  @Min(1) @Max(1000) int executionsPerContainer();

  /// How long a container that has nothing left to capture stays for the next run of its project; 0
  /// lets it end at once. No longer than the 30 s in which nothing may be left over.
  @WithDefault("20s")
  Duration keepWarm();

  /// Memory of one container, in MiB; there is no swap beyond it.
  @WithDefault("2048")
  @Min(256) int memoryMib();

  /// Processes and threads that one container may have.
  @WithDefault("512")
  @Min(64) long pids();

  /// Shared memory of one container, in MiB; browsers crash with Docker's default of 64.
  @WithDefault("1024")
  @Min(64) long shmMib();

  /// A call to the engine that takes longer than this has failed.
  @WithDefault("30s")
  Duration engineTimeout();
}
