package dev.scene.container.process;

import dev.scene.container.Backend;
import dev.scene.container.EngineException;
import dev.scene.container.RunnerConfig;
import dev.scene.container.RunnerSpec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Runners as child processes with the browsers of this machine. They survive the service: their
/// folders below the data folder tell the next one which they are and how they ended.
@ApplicationScoped
@Typed({ProcessContainers.class, Backend.class})
class ProcessContainers implements Backend {
  private static final Duration STARTING_TAKES = Duration.ofSeconds(10);

  /// What a shell says of a program that SIGKILL ended; nobody is left to note it.
  private static final int KILLED = 137;

  private final RunnerFolders folders;
  private final RunnerProgram program;
  private final ProcessStart start;
  private final ProcessEngine engine;
  private final Clock clock;

  ProcessContainers(
      RunnerFolders folders,
      RunnerProgram program,
      ProcessStart start,
      ProcessEngine engine,
      Clock clock) {
    this.folders = folders;
    this.program = program;
    this.start = start;
    this.engine = engine;
    this.clock = clock;
  }

  @Override
  public RunnerConfig.Backend kind() {
    return RunnerConfig.Backend.PROCESS;
  }

  @Override
  public Engine engine() {
    return engine.look();
  }

  /// There is one program, whatever the name.
  @Override
  public Optional<Image> image(String name) {
    return attempt("look for the runner's program", program::image);
  }

  @Override
  public synchronized void start(RunnerSpec spec) {
    attempt(
        "start runner " + spec.name(),
        () -> {
          RunnerFolder folder = folders.of(spec.name());
          try {
            start.start(spec, folder);
          } catch (FileAlreadyExistsException e) {
            return false; // an earlier call has started it
          } catch (IOException | RuntimeException e) {
            new ProcessTree(folder, spec.name()).kill();
            folder.delete();
            throw e;
          }
          return true;
        });
  }

  @Override
  public Optional<State> state(String name) {
    return attempt("look at runner " + name, () -> state(folders.of(name), name));
  }

  private Optional<State> state(RunnerFolder folder, String name) throws IOException {
    if (!folder.exists()) {
      return Optional.empty();
    }
    if (folder.exitCode().isPresent()) {
      return exited(folder);
    }
    if (new ProcessTree(folder, name).first().isPresent() || isStarting(folder)) {
      folder.bound();
      return Optional.of(new State.Running());
    }
    return exited(folder); // it may have ended between the two looks
  }

  private static Optional<State> exited(RunnerFolder folder) {
    OptionalInt code = folder.exitCode();
    return Optional.of(new State.Exited(code.orElse(KILLED), false));
  }

  private boolean isStarting(RunnerFolder folder) throws IOException {
    return folder.pid().isEmpty()
        && clock.instant().isBefore(folder.changedAt().plus(STARTING_TAKES));
  }

  @Override
  public String log(String name, int lines) {
    return attempt("read what runner " + name + " printed", () -> folders.of(name).tail(lines));
  }

  @Override
  public void stop(String name, Duration grace) {
    attempt(
        "stop runner " + name,
        () -> {
          ProcessTree tree = new ProcessTree(folders.of(name), name);
          if (!tree.end(grace)) {
            tree.kill();
          }
          return true;
        });
  }

  @Override
  public synchronized void remove(String name) {
    attempt(
        "remove runner " + name,
        () -> {
          RunnerFolder folder = folders.of(name);
          if (folder.exists()) {
            new ProcessTree(folder, name).kill();
            folder.delete();
          }
          return true;
        });
  }

  @Override
  public List<String> ofInstance(String instance) {
    return attempt("list the runners", () -> folders.ofInstance(instance));
  }

  private interface Call<T> {
    T make() throws IOException;
  }

  private static <T> T attempt(String what, Call<T> call) {
    try {
      return call.make();
    } catch (IOException | UncheckedIOException e) {
      throw new EngineException(
          "Tried to %s, but this machine refused: %s. The data folder must be writable, with space left."
              .formatted(what, e.getMessage()),
          e);
    }
  }
}
