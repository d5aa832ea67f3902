package dev.scene.queue;

import dev.scene.catalog.Browser;
import dev.scene.container.Runner;
import dev.scene.container.RunnerConfig;
import dev.scene.container.Runners;
import dev.scene.run.Backlog;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Whose turn it is: which run gets the next runner, and which runner that asks for more gets none,
/// since it has had its share or is to make room.
@ApplicationScoped
class Turns {
  /// While another run waits for a place, a runner makes room after so many executions.
  private static final int SHARE = 5;

  private final Runs runs;
  private final Runners runners;
  private final Backlog backlog;
  private final Settings settings;
  private final RunnerConfig config;
  private final Set<UUID> yielding = new HashSet<>();

  Turns(Runs runs, Runners runners, Backlog backlog, Settings settings, RunnerConfig config) {
    this.runs = runs;
    this.runners = runners;
    this.backlog = backlog;
    this.settings = settings;
    this.config = config;
  }

  /// The runs that wait, the next to be served first: by urgency, then those with the fewest
  /// runners, then those that have waited longest since they were given one.
  List<Run> inTurn(List<Runner> live) {
    Map<UUID, Long> working =
        live.stream().collect(Collectors.groupingBy(Runner::runId, Collectors.counting()));
    Map<UUID, Instant> served = new HashMap<>();
    List<Run> waiting = backlog.waiting();
    int most = settings.now().capOfRun();
    waiting.forEach(run -> served.put(run.id(), runners.lastStart(run.id()).orElse(Instant.EPOCH)));
    return waiting.stream()
        .filter(run -> working.getOrDefault(run.id(), 0L) < most)
        .sorted(
            Comparator.comparingInt(Turns::rank)
                .thenComparing(run -> working.getOrDefault(run.id(), 0L))
                .thenComparing(run -> served.getOrDefault(run.id(), Instant.EPOCH)))
        .toList();
  }

  // dry runs first: somebody waits for them
  private static int rank(Run run) {
    if (run.purpose() == Purpose.DRY_RUN) {
      return 0;
    }
    return switch (run.priority()) {
      case HIGH -> 1;
      case NORMAL -> 2;
      case LOW -> 3;
    };
  }

  /// Whether the run has something to start in this browser.
  boolean wants(Run run, Browser browser) {
    return backlog.browsers(run.id()).contains(browser);
  }

  /// Whether no runner can be started beside those that live.
  boolean areAllTaken(Runners.Asking asking) {
    return asking.live() >= settings.at(asking.settings()).cap();
  }

  boolean isOver(Runners.Asking asking) {
    boolean atWork = asking.runner().idleSince() == null;
    return asking.taken() >= config.executionsPerContainer()
        || (atWork && isContested(asking) && mustYield(asking.runner(), asking.taken()));
  }

  private boolean isContested(Runners.Asking asking) {
    int cap = settings.at(asking.settings()).cap();
    return asking.live() > cap
        || (asking.live() == cap
            && asking.runsWithout() > 0
            && !unserved(runners.live()).isEmpty());
  }

  private List<Run> unserved(List<Runner> live) {
    return backlog.waitingBeside(live.stream().map(Runner::runId).collect(Collectors.toSet()));
  }

  // one runner ends for each place too many; while all are taken, one for each run that has none
  // and is as urgent; who asks at the same time waits for the answer
  private synchronized boolean mustYield(Runner asking, int taken) {
    List<Runner> live = runners.live();
    int cap = settings.now().cap();
    if (live.size() < cap) {
      return false;
    }
    yielding.retainAll(live.stream().map(Runner::id).collect(Collectors.toSet()));
    if (live.size() - yielding.size() > cap) {
      yielding.add(asking.id());
      return true;
    }
    return makesRoom(asking, taken, live);
  }

  private boolean makesRoom(Runner asking, int taken, List<Runner> live) {
    List<Run> unserved = unserved(live);
    if (yielding.contains(asking.id())) {
      return live.size() > settings.now().cap() || !unserved.isEmpty();
    }
    int own = rank(runs.require(asking.runId()));
    Map<UUID, Long> working =
        live.stream()
            .map(Runner::runId)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    boolean hasHadEnough = taken >= SHARE || working.getOrDefault(asking.runId(), 0L) > 1;
    long mayTakeItsPlace =
        unserved.stream()
            .filter(run -> rank(run) < own || (rank(run) == own && hasHadEnough))
            .count();
    return yielding.size() < mayTakeItsPlace && yielding.add(asking.id());
  }
}
