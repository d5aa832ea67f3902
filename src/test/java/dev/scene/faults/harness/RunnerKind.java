package dev.scene.faults.harness;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Which runners a service of the suite starts.
public enum RunnerKind {
  /// Real containers of the real image, with a browser.
  BROWSER("host.docker.internal"),
  /// Real containers whose runner has no browser: [NoOpRunner].
  CONTAINER("host.docker.internal"),
  /// Processes of this machine whose runner has no browser.
  PROCESS("127.0.0.1");

  private final String host;

  RunnerKind(String host) {
    this.host = host;
  }

  /// The one that starts fastest.
  public static RunnerKind quickest() {
    return PROCESS;
  }

  /// The name under which its runners find this machine.
  public String host() {
    return host;
  }

  /// What a service must be told so that it starts these.
  ///
  /// @param data the service's data folder, which marks its processes
  Map<String, String> environment(Path data) {
    Map<String, String> told = new HashMap<>();
    switch (this) {
      case BROWSER ->
          told.put(
              "SCENE_RUNNER_IMAGE",
              Objects.requireNonNull(
                  System.getenv("SCENE_RUNNER_IMAGE"), "SCENE_RUNNER_IMAGE is not set"));
      case CONTAINER -> told.put("SCENE_RUNNER_IMAGE", NoOpImage.build());
      case PROCESS -> {
        told.put("SCENE_RUNNER_BACKEND", "process");
        told.put("SCENE_RUNNER_COMMAND", command(data));
      }
    }
    return told;
  }

  private static String command(Path data) {
    return String.join(
        " ",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        NoOpRunner.root().toString(),
        NoOpRunner.class.getName(),
        data.toString());
  }

  /// What of a service is still there: names of its containers, numbers of its processes.
  public List<String> left(Path data, String instance) {
    return this == PROCESS
        ? ProcessHandle.allProcesses()
            .filter(it -> it.info().commandLine().orElse("").contains(data.toString()))
            .filter(it -> it.info().commandLine().orElse("").contains("NoOpRunner"))
            .map(it -> "process " + it.pid())
            .toList()
        : Commands.run(
                List.of(
                    "docker",
                    "ps",
                    "-a",
                    "--filter",
                    "label=dev.scene.instance=" + instance,
                    "--format",
                    "{{.Names}}"))
            .lines()
            .map(name -> "container " + name)
            .toList();
  }
}
