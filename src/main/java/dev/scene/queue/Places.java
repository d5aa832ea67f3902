package dev.scene.queue;

import dev.scene.catalog.Browser;
import dev.scene.container.Containers;
import dev.scene.container.Runner;
import dev.scene.run.Backlog;
import dev.scene.run.Run;
import dev.scene.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The places that the cap allows, and what fills them.
@ApplicationScoped
class Places {
  private final Fleet fleet;
  private final Standby standby;
  private final Turns turns;
  private final Backlog backlog;
  private final Settings settings;

  Places(Fleet fleet, Standby standby, Turns turns, Backlog backlog, Settings settings) {
    this.fleet = fleet;
    this.standby = standby;
    this.turns = turns;
    this.backlog = backlog;
    this.settings = settings;
  }

  /// Whether anything is at work or waits for it.
  boolean areWanted() {
    return !fleet.live().isEmpty() || backlog.isBusy();
  }

  /// Whether a runner lives that has nothing to capture and nothing to take.
  boolean hasIdle() {
    return fleet.live().stream()
        .anyMatch(runner -> backlog.open(runner.runId(), runner.browser()) == 0);
  }

  /// Starts runners while there are places and something waits.
  void fill(Containers.Engine engine) {
    int cap = settings.now().cap();
    for (int free = cap - fleet.live().size(); free > 0; free--) {
      if (!startNext(engine, cap)) {
        return;
      }
    }
  }

  // one runner for each run in turn, so that a large run leaves room for the next
  private boolean startNext(Containers.Engine engine, int cap) {
    List<Runner> live = fleet.live();
    for (Run run : turns.inTurn(live)) {
      for (Browser browser : backlog.browsers(run.id())) {
        if (isShort(run, browser, live) && fleet.start(run, browser, engine, cap)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isShort(Run run, Browser browser, List<Runner> live) {
    long working =
        live.stream()
            .filter(runner -> runner.runId().equals(run.id()) && runner.browser() == browser)
            .filter(runner -> runner.doomedAt() == null)
            .count();
    return backlog.open(run.id(), browser) > working + standby.readyFor(run, browser, live);
  }
}
