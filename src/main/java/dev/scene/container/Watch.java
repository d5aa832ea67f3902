package dev.scene.container;

import dev.scene.platform.DatabaseClock;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds the engine against the rows: notes how containers ended, ends the executions that died
/// with them, and removes containers once their exit code was read. Only touches its own
/// installation's.
@ApplicationScoped
public class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final int LOG_LINES = 60;
  private static final int LOG_CHARACTERS = 8000;
  private static final Duration STARTING_TAKES = Duration.ofMinutes(2);

  private final Containers containers;
  private final Runners runners;
  private final Executions executions;
  private final Installation installation;
  private final DatabaseClock clock;

  Watch(
      Containers containers,
      Runners runners,
      Executions executions,
      Installation installation,
      DatabaseClock clock) {
    this.containers = containers;
    this.runners = runners;
    this.executions = executions;
    this.installation = installation;
    this.clock = clock;
  }

  /// Looks once at everything.
  ///
  /// @return whether the engine can be reached; nothing was looked at otherwise
  /// @throws EngineException when the engine failed on the way
  public boolean look() {
    if (!containers.engine().reachable()) {
      return false;
    }
    Set<String> known = new HashSet<>();
    for (Runner runner : runners.live()) {
      look(runner);
      known.add(runner.name());
    }
    removeLeftovers(known);
    return true;
  }

  private void look(Runner runner) {
    Optional<Containers.State> state = containers.state(runner.name());
    if (state.isEmpty()) {
      if (!isStarting(runner)) {
        gone(runner);
      }
      return;
    }
    switch (state.get()) {
      case Containers.State.Running() -> runners.started(runner);
      case Containers.State.Exited(int exitCode, boolean oomKilled) ->
          exited(runner, exitCode, oomKilled);
    }
  }

  private boolean isStarting(Runner runner) {
    return runner.status() == Runner.Status.STARTING
        && clock.now().isBefore(runner.createdAt().plus(STARTING_TAKES));
  }

  private void gone(Runner runner) {
    for (Execution execution : executions.in(runner.name())) {
      executions.fail(
          execution,
          "runner_lost",
          "Container %s, which was capturing this, is gone from the engine. Somebody may have removed it; start the run again."
              .formatted(runner.name()),
          null);
    }
    runners.ended(runner, null, false, null);
  }

  private void exited(Runner runner, int exitCode, boolean oomKilled) {
    String log = tail(runner);
    for (Execution execution : executions.in(runner.name())) {
      executions.fail(
          execution,
          oomKilled ? "out_of_memory" : "runner_died",
          message(runner, exitCode, oomKilled, log),
          exitCode);
    }
    runners.ended(runner, exitCode, oomKilled, exitCode == 0 ? null : log);
    containers.remove(runner.name());
  }

  private static String message(Runner runner, int exitCode, boolean oomKilled, String log) {
    return "%s with exit code %d before it sent a result. %s%nThe end of its log:%n%s"
        .formatted(
            oomKilled
                ? "Container %s used up its memory and was ended".formatted(runner.name())
                : "Container %s ended".formatted(runner.name()),
            exitCode,
            oomKilled
                ? "Give it more by SCENE_RUNNER_MEMORY_MIB, or capture a smaller page."
                : "Start the run again; if it happens again, the log says where it broke.",
            log.isBlank() ? "(it printed nothing)" : log);
  }

  private String tail(Runner runner) {
    String log = containers.log(runner.name(), LOG_LINES).strip();
    return log.length() <= LOG_CHARACTERS
        ? log
        : "… " + log.substring(log.length() - LOG_CHARACTERS);
  }

  private void removeLeftovers(Set<String> known) {
    for (String name : containers.ofInstance(installation.instance())) {
      if (!known.contains(name)) {
        LOG.info("Removing container {}, which no execution is waiting for", name);
        containers.remove(name);
      }
    }
  }
}
