package dev.scene.container.process;

import dev.scene.container.Bundled;
import dev.scene.container.RunnerSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Starts a runner's first process in a session of its own, so that neither Ctrl-C nor the end of
/// the service reaches it.
@ApplicationScoped
class ProcessStart {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration LOOK_EVERY = Duration.ofMillis(5);
  private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private final RunnerProgram program;
  private final LocalBrowsers browsers;
  private final Sandbox sandbox;

  ProcessStart(RunnerProgram program, LocalBrowsers browsers, Sandbox sandbox) {
    this.program = program;
    this.browsers = browsers;
    this.sandbox = sandbox;
  }

  /// Returns once the runner has noted its process.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException when a runner of that name was started before
  void start(RunnerSpec spec, RunnerFolder folder) throws IOException {
    folder.make(spec.instance(), Bundled.text("runner.sh"));
    RunnerProgram.Command command =
        program
            .command()
            .orElseThrow(() ->
                new IOException("its program is gone; ./scene up --runner process builds it"));
    List<LocalBrowsers.Found> found = program.isGiven() ? List.of() : browsers.all();
    Sandbox.Way way = way(found);
    ProcessBuilder builder =
        new ProcessBuilder(words(folder, way, command))
            .directory(folder.path().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.output().toFile()));
    // nothing of the service's own environment, which holds its secrets
    builder.environment().clear();
    builder.environment().putAll(environment(folder, command));
    builder.environment().putAll(LocalBrowsers.environment(found));
    builder.environment().put("SCENE_CHROMIUM_SANDBOX", String.valueOf(way.sandboxed()));
    builder.environment().putAll(spec.environment());
    builder.environment().put("SCENE_CONTAINER", spec.name());
    awaitStart(builder.start(), folder);
  }

  private Sandbox.Way way(List<LocalBrowsers.Found> found) {
    return found.stream()
        .filter(browser -> browser.engine().equals("chromium"))
        .findFirst()
        .map(browser -> sandbox.of(browser.path()))
        .orElse(new Sandbox.Way(List.of(), true));
  }

  private static List<String> words(
      RunnerFolder folder, Sandbox.Way way, RunnerProgram.Command command) {
    List<String> words = new ArrayList<>(List.of("setsid", "sh", folder.script().toString()));
    words.addAll(List.of("nice", "-n", "5"));
    words.addAll(way.prefix());
    words.addAll(command.words());
    return words;
  }

  private static Map<String, String> environment(
      RunnerFolder folder, RunnerProgram.Command command) {
    Map<String, String> environment = new TreeMap<>(command.environment());
    environment.put("PATH", System.getenv().getOrDefault("PATH", PATH));
    environment.put("LANG", "C.UTF-8");
    environment.put("HOME", folder.home().toString());
    environment.put("TMPDIR", folder.scratch().toString());
    // Java does not look at TMPDIR
    environment.put("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + folder.scratch());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    // pages of this machine have the same address as they have for containers
    environment.put("SCENE_LOCAL_HOSTS", "host.docker.internal");
    return environment;
  }

  private static void awaitStart(Process process, RunnerFolder folder) throws IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (folder.pid().isEmpty()) {
      if (!process.isAlive()) {
        throw new IOException(
            "its first process ended with exit code %d: %s"
                .formatted(process.exitValue(), folder.tail(5)));
      }
      if (System.nanoTime() > until) {
        throw new IOException(
            "its first process noted nothing within %d s".formatted(PATIENCE.toSeconds()));
      }
      pause();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(LOOK_EVERY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the service is stopping", e);
    }
  }
}
