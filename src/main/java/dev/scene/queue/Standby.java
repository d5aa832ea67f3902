package dev.scene.queue;

import dev.scene.catalog.Browser;
import dev.scene.container.Runner;
import dev.scene.container.RunnerConfig;
import dev.scene.container.Runners;
import dev.scene.platform.DatabaseClock;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Runners that have nothing left to capture stay a while for the next run of their project, which
/// then waits for no container, no Java and no browser to start. They never go to another project,
/// and make room when one wants their place. Where each execution has a container of its own, none
/// stays.
@ApplicationScoped
class Standby {
  private final Fleet fleet;
  private final Runners runners;
  private final Turns turns;
  private final Runs runs;
  private final RunnerConfig config;
  private final DatabaseClock clock;

  Standby(
      Fleet fleet,
      Runners runners,
      Turns turns,
      Runs runs,
      RunnerConfig config,
      DatabaseClock clock) {
    this.fleet = fleet;
    this.runners = runners;
    this.turns = turns;
    this.runs = runs;
    this.config = config;
    this.clock = clock;
  }

  /// What a runner without work is to do.
  sealed interface Next {
    /// Go on with another run, as the runner that it is then.
    record GoOn(Runner runner) implements Next {}

    /// Ask again in a moment.
    record Stay() implements Next {}

    record End() implements Next {}
  }

  Next next(Runners.Asking asking) {
    Runner runner = asking.runner();
    if (!isOn()) {
      return new Next.End();
    }
    boolean isFull = turns.areAllTaken(asking);
    List<Run> waiting = turns.inTurn(fleet.live());
    Optional<UUID> project = project(runner);
    Optional<Run> suitable =
        waiting.stream()
            .limit(isFull ? 1 : waiting.size())
            .filter(run -> turns.wants(run, runner.browser()))
            .filter(run -> project.filter(projectOf(run)::equals).isPresent())
            .findFirst();
    if (suitable.isPresent()) {
      return fleet.move(runner, suitable.get()).<Next>map(Next.GoOn::new).orElseGet(Next.End::new);
    }
    boolean isInTheWay = isFull && !waiting.isEmpty();
    return !isInTheWay && mayRest(runner) ? new Next.Stay() : new Next.End();
  }

  /// How many runners rest that are about to take up this run.
  long readyFor(Run run, Browser browser, List<Runner> live) {
    UUID project = projectOf(run);
    return live.stream()
        .filter(runner -> runner.browser() == browser && runner.doomedAt() == null)
        .filter(runner -> !runner.runId().equals(run.id()) && isWarm(runner))
        .filter(runner -> project(runner).filter(project::equals).isPresent())
        .count();
  }

  /// Lets all that rest go.
  void end() {
    runners.doomResting();
  }

  private boolean isOn() {
    return config.keepWarm().isPositive() && config.executionsPerContainer() > 1;
  }

  private boolean mayRest(Runner runner) {
    if (runner.idleSince() == null) {
      runners.rests(runner);
      return true;
    }
    return isWarm(runner);
  }

  private boolean isWarm(Runner runner) {
    Duration longest = config.keepWarm();
    return runner.idleSince() != null && clock.now().isBefore(runner.idleSince().plus(longest));
  }

  // empty when its run was deleted meanwhile
  private Optional<UUID> project(Runner runner) {
    return runs.find(runner.runId()).map(Standby::projectOf);
  }

  private static UUID projectOf(Run run) {
    return run.settings().projectId();
  }
}
