package dev.scene.queue;

import dev.scene.artifact.Room;
import dev.scene.catalog.Browser;
import dev.scene.container.Containers;
import dev.scene.container.EngineException;
import dev.scene.container.Runner;
import dev.scene.container.Watch;
import dev.scene.platform.Pulse;
import dev.scene.platform.SceneConfig;
import dev.scene.run.Backlog;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.state.Failure;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps as many runners at work as the cap allows, for as long as executions are queued, and ends
/// what is late. What to do is read from the rows at each look, so a look that was missed is made
/// up for by the next.
@ApplicationScoped
public class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int IDLE_LOOK_EVERY = 10;
  private static final int FAREWELL_LOOKS = 25;
  private static final Duration FAREWELL_PAUSE = Duration.ofMillis(200);

  private final Watch watch;
  private final Fleet fleet;
  private final Turns turns;
  private final Stops stops;
  private final Executions executions;
  private final Backlog backlog;
  private final Room room;
  private final QueueConfig config;
  private final SceneConfig scene;
  private final Pulse pulse = new Pulse("dispatcher", EVERY, this::tick);
  private volatile @Nullable Pause pause;

  Dispatcher(
      Watch watch,
      Fleet fleet,
      Turns turns,
      Stops stops,
      Executions executions,
      Backlog backlog,
      Room room,
      QueueConfig config,
      SceneConfig scene) {
    this.watch = watch;
    this.fleet = fleet;
    this.turns = turns;
    this.stops = stops;
    this.executions = executions;
    this.backlog = backlog;
    this.room = room;
    this.config = config;
    this.scene = scene;
  }

  void start(@Observes StartupEvent event) {
    if (scene.pulses()) {
      executions.renewAll(config.queue().lease());
      pulse.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    pulse.close();
    if (scene.pulses()) {
      awaitIdleRunners();
    }
  }

  // runners of runs that are over are about to end by themselves; those at work are left to it, and
  // the next start takes them up again
  private void awaitIdleRunners() {
    try {
      for (int looks = 0;
          looks < FAREWELL_LOOKS && fleet.hasIdle() && watch.look().engine().reachable();
          looks++) {
        Thread.sleep(FAREWELL_PAUSE);
      }
    } catch (EngineException e) {
      LOG.warn("Stopping without a last look at the runners: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Says that there may be something to start.
  public void wake() {
    pulse.wake();
  }

  /// Why nothing is started at the moment, and what to do about it.
  public record Pause(String why, String remedy) {}

  /// Empty while what waits is started as places get free. Told as of the last look.
  public Optional<Pause> paused() {
    return Optional.ofNullable(pause);
  }

  /// Looks once: at what is to stop, at containers that ended, at runners that fell silent, at what
  /// can be started.
  public synchronized void tick() {
    stops.enforce();
    endLost();
    if (isWorthAsking()) {
      reconcile();
    }
  }

  /// Holds the engine against the rows now, and starts what can be started.
  ///
  /// @return what was put right
  public synchronized List<Watch.Action> reconcile() {
    try {
      Watch.Look look = watch.look();
      pause = pause(look.engine());
      if (pause == null) {
        fill(look.engine());
      }
      return look.actions();
    } catch (EngineException e) {
      LOG.warn("{} Trying again in {}.", e.getMessage(), EVERY);
      return List.of();
    }
  }

  private @Nullable Pause pause(Containers.Engine engine) {
    if (!engine.reachable()) {
      return new Pause(engine.description(), engine.remedy());
    }
    return room.isLow() ? new Pause(room.describe(), room.remedy()) : null;
  }

  // an idle service leaves the engine alone, but for a look at leftovers now and then
  private int idleTicks;

  private boolean isWorthAsking() {
    boolean busy = !fleet.live().isEmpty() || backlog.isBusy();
    idleTicks = busy ? 0 : idleTicks + 1;
    return busy || idleTicks % IDLE_LOOK_EVERY == 1;
  }

  private void endLost() {
    Duration grace = config.queue().overdue();
    backlog
        .overdue(grace)
        .forEach(it ->
            stops.killFor(
                it,
                new Failure(
                    "deadline",
                    "The execution was not over %d s after its deadline, and was ended. The page may keep its browser busy for ever."
                        .formatted(grace.toSeconds())),
                false));
    backlog.silent().forEach(it -> stops.killFor(it, silence(it), true));
  }

  private Failure silence(Execution execution) {
    return new Failure(
        "runner_lost",
        "Container %s was silent for %d s and counts as lost."
            .formatted(execution.container(), config.queue().lease().toSeconds()));
  }

  private void fill(Containers.Engine engine) {
    for (int places = config.cap() - fleet.live().size(); places > 0; places--) {
      if (!startNext(engine)) {
        return;
      }
    }
  }

  // one runner for each run in turn, so that a large run leaves room for the next
  private boolean startNext(Containers.Engine engine) {
    List<Runner> live = fleet.live();
    for (Run run : turns.inTurn(live)) {
      for (Browser browser : backlog.browsers(run.id())) {
        if (isShort(run, browser, live) && fleet.start(run, browser, engine)) {
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
    return backlog.open(run.id(), browser) > working;
  }
}
