package dev.scene.queue;

import dev.scene.catalog.Browser;
import dev.scene.container.EngineException;
import dev.scene.container.Runner;
import dev.scene.container.Watch;
import dev.scene.platform.Pulse;
import dev.scene.platform.SceneConfig;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps as many runners at work as the cap allows, for as long as executions are queued.
@ApplicationScoped
public class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int IDLE_LOOK_EVERY = 10;
  private static final int FAREWELL_LOOKS = 25;
  private static final Duration FAREWELL_PAUSE = Duration.ofMillis(200);

  private final Watch watch;
  private final Fleet fleet;
  private final Runs runs;
  private final Executions executions;
  private final QueueConfig config;
  private final SceneConfig scene;
  private final Pulse pulse = new Pulse("dispatcher", EVERY, this::tick);

  Dispatcher(
      Watch watch,
      Fleet fleet,
      Runs runs,
      Executions executions,
      QueueConfig config,
      SceneConfig scene) {
    this.watch = watch;
    this.fleet = fleet;
    this.runs = runs;
    this.executions = executions;
    this.config = config;
    this.scene = scene;
  }

  void start(@Observes StartupEvent event) {
    if (scene.pulses()) {
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
      for (int looks = 0; looks < FAREWELL_LOOKS && fleet.hasIdle() && watch.look(); looks++) {
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

  /// Looks once: at containers that ended, at runners that fell silent, at what can be started.
  public synchronized void tick() {
    endLost();
    if (!isWorthAsking()) {
      return;
    }
    try {
      if (watch.look()) {
        fill();
      }
    } catch (EngineException e) {
      LOG.warn("{} Trying again in {}.", e.getMessage(), EVERY);
    }
  }

  // an idle service leaves the engine alone, but for a look at leftovers now and then
  private int idleTicks;

  private boolean isWorthAsking() {
    boolean busy = !fleet.live().isEmpty() || !runs.withQueuedExecutions().isEmpty();
    idleTicks = busy ? 0 : idleTicks + 1;
    return busy || idleTicks % IDLE_LOOK_EVERY == 1;
  }

  private void endLost() {
    Duration grace = config.queue().overdue();
    executions
        .overdue(grace)
        .forEach(it ->
            end(
                it,
                "deadline",
                "The execution was not over %d s after its deadline, and was ended. The page may keep its browser busy for ever."
                    .formatted(grace.toSeconds())));
    executions
        .silent()
        .forEach(it ->
            end(
                it,
                "runner_lost",
                "Container %s was silent for %d s and counts as lost. Start the run again."
                    .formatted(it.container(), config.queue().lease().toSeconds())));
  }

  private void end(Execution execution, String reason, String message) {
    executions.fail(execution, reason, message, null);
    fleet.discard(execution.container());
  }

  private void fill() {
    List<Run> waiting = runs.withQueuedExecutions();
    int free = config.cap() - fleet.live().size();
    boolean started = true;
    // one runner for each run in turn, so that a large run leaves room for the next
    while (free > 0 && started) {
      started = false;
      for (Run run : waiting) {
        if (free > 0 && startOne(run)) {
          free--;
          started = true;
        }
      }
    }
  }

  private boolean startOne(Run run) {
    for (Browser browser : executions.queuedBrowsers(run.id())) {
      if (isShort(run, browser) && fleet.start(run, browser)) {
        return true;
      }
    }
    return false;
  }

  private boolean isShort(Run run, Browser browser) {
    List<Runner> working = new ArrayList<>(fleet.live());
    working.removeIf(runner -> !runner.runId().equals(run.id()) || runner.browser() != browser);
    return executions.open(run.id(), browser) > working.size();
  }
}
