package dev.scene.queue;

import dev.scene.artifact.Room;
import dev.scene.container.Containers;
import dev.scene.container.EngineException;
import dev.scene.container.Watch;
import dev.scene.platform.Pulse;
import dev.scene.platform.SceneConfig;
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
  private final Sweep sweep;
  private final Places places;
  private final Standby standby;
  private final Room room;
  private final SceneConfig scene;
  private final Pulse pulse = new Pulse("dispatcher", EVERY, this::tick);
  private volatile @Nullable Pause pause;

  Dispatcher(
      Watch watch, Sweep sweep, Places places, Standby standby, Room room, SceneConfig scene) {
    this.watch = watch;
    this.sweep = sweep;
    this.places = places;
    this.standby = standby;
    this.room = room;
    this.scene = scene;
  }

  void start(@Observes StartupEvent event) {
    if (scene.pulses()) {
      sweep.begin();
      watch.begin();
      pulse.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    pulse.close();
    if (scene.pulses()) {
      standby.end();
      awaitIdleRunners();
    }
  }

  // runners of runs that are over are about to end by themselves; those at work are left to it, and
  // the next start takes them up again
  private void awaitIdleRunners() {
    try {
      for (int looks = 0;
          looks < FAREWELL_LOOKS && places.hasIdle() && watch.look().engine().reachable();
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
    if (sweep.once()) {
      pulse.wake();
    }
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
        places.fill(look.engine());
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
    boolean busy = places.areWanted();
    idleTicks = busy ? 0 : idleTicks + 1;
    return busy || idleTicks % IDLE_LOOK_EVERY == 1;
  }
}
