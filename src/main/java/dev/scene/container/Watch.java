package dev.scene.container;

import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Tally;
import dev.scene.run.Backlog;
import dev.scene.run.Endings;
import dev.scene.run.Execution;
import dev.scene.run.state.Failure;
import dev.scene.run.state.RetryPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds the engine against the rows: notes how containers ended, hands back the executions that
/// died with them, and removes containers once their exit code was read. Only touches its own
/// installation's, and of these only those of the engine it talks to.
@ApplicationScoped
public class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final int LOG_LINES = 60;
  private static final int LOG_CHARACTERS = 8000;
  private static final Duration STARTING_TAKES = Duration.ofMinutes(2);
  private static final Duration HANGS_AFTER = Duration.ofMinutes(2);

  private final Containers containers;
  private final Runners runners;
  private final Backlog backlog;
  private final Endings endings;
  private final DatabaseClock clock;
  private final Tally tally;

  /// Runners that somebody was starting when this began.
  private final Set<String> interrupted = ConcurrentHashMap.newKeySet();

  Watch(
      Containers containers,
      Runners runners,
      Backlog backlog,
      Endings endings,
      DatabaseClock clock,
      Tally tally) {
    this.containers = containers;
    this.runners = runners;
    this.backlog = backlog;
    this.endings = endings;
    this.clock = clock;
    this.tally = tally;
  }

  /// Something that was put right: `removed_container`, `ended_runner` or `ended_attempt`, of which
  /// container or execution, and why in a sentence.
  public record Action(String action, String subject, String detail) {}

  /// What a look came to. Where the engine could not be asked, nothing was looked at.
  public record Look(Containers.Engine engine, List<Action> actions) {}

  /// What the service was starting when it died holds no place, unless its container runs; nor does
  /// it count as a start that failed. Where another node is starting one at this moment, that one
  /// is removed and followed by another.
  public void begin() {
    runners.live().stream()
        .filter(runner -> runner.status() == Runner.Status.STARTING)
        .forEach(runner -> interrupted.add(runner.name()));
  }

  /// Looks once at everything, and puts right what engine and rows disagree about. Where one
  /// container makes trouble, the others are looked at all the same.
  public Look look() {
    Containers.Engine engine = containers.engine();
    List<Action> actions = new ArrayList<>();
    if (!engine.reachable()) {
      return new Look(engine, List.of());
    }
    runners.idle(HANGS_AFTER).forEach(runner -> doomIdle(runner, actions));
    Set<String> known = new HashSet<>();
    for (Runner runner : runners.live()) {
      known.add(runner.name());
      if (runner.engine().equals(engine.id())) {
        try {
          look(runner, actions);
        } catch (EngineException e) {
          LOG.warn("{} Trying again at the next look.", e.getMessage());
        }
      } else if (isForgotten(runner)) {
        end(runner, new Exit(null, false, null), actions);
      }
    }
    removeLeftovers(known, actions);
    actions.forEach(action -> tally.count(Tally.Of.RECONCILE, action.action()));
    return new Look(engine, List.copyOf(actions));
  }

  private void doomIdle(Runner runner, List<Action> actions) {
    runners.doom(runner.name());
    actions.add(
        new Action(
            "ended_runner",
            runner.name(),
            "It holds no execution and has asked for none for %d s"
                .formatted(HANGS_AFTER.toSeconds())));
  }

  // its engine may never come back, and nobody else can ask it
  private boolean isForgotten(Runner runner) {
    return runner.doomedAt() != null
        && runner.doomedAt().plus(HANGS_AFTER).isBefore(clock.now())
        && backlog.in(runner.name()).isEmpty();
  }

  private void look(Runner runner, List<Action> actions) {
    Containers.State state = containers.state(runner.name()).orElse(null);
    boolean wasInterrupted = interrupted.remove(runner.name());
    switch (state) {
      case null -> endUnlessStarting(runner, wasInterrupted, actions);
      case Containers.State.Created() -> endUnlessStarting(runner, wasInterrupted, actions);
      case Containers.State.Running() when runner.doomedAt() != null -> remove(runner, actions);
      case Containers.State.Running() -> runners.started(runner);
      case Containers.State.Exited(int exitCode, boolean oomKilled) -> {
        end(runner, new Exit(exitCode, oomKilled, tail(runner)), actions);
        containers.remove(runner.name());
      }
    }
  }

  private void endUnlessStarting(Runner runner, boolean wasInterrupted, List<Action> actions) {
    if (wasInterrupted) {
      runners.doom(runner.name());
    }
    if (wasInterrupted || !isStarting(runner)) {
      end(runner, new Exit(null, false, null), actions);
      containers.remove(runner.name());
    }
  }

  private void remove(Runner runner, List<Action> actions) {
    containers.remove(runner.name());
    actions.add(new Action("removed_container", runner.name(), "It was running and had to go"));
    if (containers.state(runner.name()).isEmpty()) {
      end(runner, new Exit(null, false, null), actions);
    }
  }

  private boolean isStarting(Runner runner) {
    return runner.status() == Runner.Status.STARTING
        && runner.doomedAt() == null
        && clock.now().isBefore(runner.createdAt().plus(STARTING_TAKES));
  }

  /// How a container ended; without an exit code it is gone and took it along.
  private record Exit(@Nullable Integer code, boolean oomKilled, @Nullable String log) {

    String reason() {
      if (code == null) {
        return "runner_lost";
      }
      if (oomKilled) {
        return RetryPolicy.OUT_OF_MEMORY;
      }
      return switch (code) {
        case 0 -> "no_result";
        case 132, 134, 135, 136, 139 -> "runner_crashed";
        default -> "runner_died";
      };
    }
  }

  private void end(Runner runner, Exit exit, List<Action> actions) {
    for (Execution execution : backlog.in(runner.name())) {
      Failure failure = new Failure(exit.reason(), message(runner, exit), exit.code());
      if (endings.lost(execution, failure)) {
        actions.add(
            new Action(
                "ended_attempt",
                execution.id().toString(),
                "Container %s is over and sent no result: %s"
                    .formatted(runner.name(), failure.reason())));
      }
    }
    boolean well = Integer.valueOf(0).equals(exit.code());
    tally.count(Tally.Of.RUNNER_JOBS, well ? "ended" : exit.reason());
    runners.ended(runner, exit.code(), exit.oomKilled(), well ? null : exit.log());
  }

  private static String message(Runner runner, Exit exit) {
    String name = runner.name();
    if (exit.code() == null) {
      return "Container %s, which was capturing this, is gone from the engine. Somebody may have removed it, or the engine lost it."
          .formatted(name);
    }
    String log = exit.log();
    return "%s with exit code %d before it sent a result. %s%nThe end of its log:%n%s"
        .formatted(
            what(name, exit),
            exit.code(),
            exit.oomKilled()
                ? "Give it more by SCENE_RUNNER_MEMORY_MIB, or capture a smaller page."
                : "Its log says where it broke.",
            log == null || log.isBlank() ? "(it printed nothing)" : log);
  }

  private static String what(String name, Exit exit) {
    return switch (exit.reason()) {
      case RetryPolicy.OUT_OF_MEMORY ->
          "Container %s used up its memory and was ended".formatted(name);
      case "runner_crashed" -> "The program in container %s crashed".formatted(name);
      default -> "Container %s ended".formatted(name);
    };
  }

  private String tail(Runner runner) {
    String log = containers.log(runner.name(), LOG_LINES).strip();
    return log.length() <= LOG_CHARACTERS
        ? log
        : "… " + log.substring(log.length() - LOG_CHARACTERS);
  }

  private void removeLeftovers(Set<String> known, List<Action> actions) {
    try {
      for (String name : containers.ofInstance(runners.instance())) {
        if (!known.contains(name)) {
          containers.remove(name);
          actions.add(
              new Action("removed_container", name, "No execution was waiting for it any more"));
        }
      }
    } catch (EngineException e) {
      LOG.warn("{} Leftovers are looked for again at the next look.", e.getMessage());
    }
  }
}
