package dev.scene.queue;

import dev.scene.container.Runner;
import dev.scene.container.RunnerConfig;
import dev.scene.container.Runners;
import dev.scene.run.Executions;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Says when a runner that asks for more gets none: when it has had its share, and when it is to
/// make room for a dry run, for which somebody waits.
@ApplicationScoped
class Turns {
  private final Runs runs;
  private final Runners runners;
  private final Executions executions;
  private final QueueConfig queue;
  private final RunnerConfig config;
  private final Set<UUID> yielding = new HashSet<>();

  Turns(Runs runs, Runners runners, Executions executions, QueueConfig queue, RunnerConfig config) {
    this.runs = runs;
    this.runners = runners;
    this.executions = executions;
    this.queue = queue;
    this.config = config;
  }

  boolean isOver(Runner asking) {
    return executions.takenBy(asking.name()) >= config.executionsPerContainer()
        || mustYield(asking);
  }

  // while all places are taken, one runner for each waiting dry run ends after what it has
  private synchronized boolean mustYield(Runner asking) {
    List<Run> dryRuns =
        runs.withQueuedExecutions().stream()
            .filter(run -> run.purpose() == Purpose.DRY_RUN)
            .toList();
    if (dryRuns.isEmpty()) {
      return false;
    }
    List<Runner> live = runners.live();
    Set<UUID> served = live.stream().map(Runner::runId).collect(Collectors.toSet());
    long waiting = dryRuns.stream().filter(run -> !served.contains(run.id())).count();
    yielding.retainAll(live.stream().map(Runner::id).collect(Collectors.toSet()));
    return live.size() >= queue.cap()
        && dryRuns.stream().noneMatch(run -> run.id().equals(asking.runId()))
        && (yielding.contains(asking.id())
            || (yielding.size() < waiting && yielding.add(asking.id())));
  }
}
