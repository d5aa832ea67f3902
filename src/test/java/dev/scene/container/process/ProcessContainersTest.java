package dev.scene.container.process;

import dev.scene.container.Containers;
import dev.scene.container.ContainersContract;
import dev.scene.container.RunnerConfig;
import dev.scene.platform.SceneConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/// Runners as processes keep what the backends promise; the program is a script of the test.
class ProcessContainersTest extends ContainersContract {
  private static final String SCRIPT = "src/test/resources/container/acting-runner.sh";

  @TempDir private Path data;

  /// A backend as a service makes it that has just started.
  static ProcessContainers backend(Path data, Map<String, String> settings) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(RunnerConfig.class)
            .withMapping(ProcessConfig.class)
            .withMapping(SceneConfig.class)
            .withDefaultValue("scene.data", data.toString())
            .withDefaultValues(settings)
            .build();
    RunnerFolders folders = new RunnerFolders(config.getConfigMapping(SceneConfig.class));
    LocalBrowsers browsers = new LocalBrowsers(config.getConfigMapping(ProcessConfig.class));
    RunnerProgram program =
        new RunnerProgram(config.getConfigMapping(RunnerConfig.class), browsers);
    Sandbox sandbox = new Sandbox();
    return new ProcessContainers(
        folders,
        program,
        new ProcessStart(program, browsers, sandbox),
        new ProcessEngine(folders, program, browsers, sandbox),
        Clock.systemUTC());
  }

  static Map<String, String> script() {
    return Map.of("scene.runner.command", "sh " + Path.of(SCRIPT).toAbsolutePath());
  }

  @Override
  protected Containers containers() {
    return backend(data, script());
  }

  // its data folder is a file
  @Override
  protected Containers dead() {
    try {
      Path file = data.resolve("file");
      Files.writeString(file, "");
      return backend(file, script());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected String image() {
    return "any";
  }
}
