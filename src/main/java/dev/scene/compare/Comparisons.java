package dev.scene.compare;

import dev.scene.platform.Pulse;
import dev.scene.platform.SceneConfig;
import dev.scene.run.Execution;
import dev.scene.run.comparison.ComparisonQueue;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// Compares every captured execution of comparison runs, a few at a time, and ends runs of which
/// nothing is left to do. What to do is read from the rows, so a restart loses nothing.
@ApplicationScoped
public class Comparisons {
  private static final Duration EVERY = Duration.ofSeconds(1);

  /// Results come in bursts, and each look reads the same rows.
  private static final Duration GATHER = Duration.ofMillis(25);

  /// A comparison that is not stored by then is taken to have died with its node. One that only was
  /// slow does no harm: the first outcome stands.
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final ComparisonQueue queue;
  private final Comparison comparison;
  private final Conclusions conclusions;
  private final SceneConfig scene;
  private final Semaphore places =
      new Semaphore(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4));
  private final Set<UUID> atWork = ConcurrentHashMap.newKeySet();
  private final Pulse pulse = new Pulse("comparisons", EVERY, GATHER, this::tick);

  Comparisons(
      ComparisonQueue queue, Comparison comparison, Conclusions conclusions, SceneConfig scene) {
    this.queue = queue;
    this.comparison = comparison;
    this.conclusions = conclusions;
    this.scene = scene;
  }

  void start(@Observes StartupEvent event) {
    if (scene.pulses()) {
      queue.handBackAll();
      pulse.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    pulse.close();
    queue.handBack(atWork);
  }

  /// Says that there may be something to compare, or a run to end.
  public void wake() {
    pulse.wake();
  }

  /// Starts as many comparisons as there are places, then ends the runs that are through.
  public void tick() {
    while (places.tryAcquire()) {
      Optional<Execution> next = queue.claim(LEASE);
      if (next.isEmpty()) {
        places.release();
        break;
      }
      Thread.ofPlatform().name("compare-" + next.get().id()).start(() -> compare(next.get()));
    }
    conclusions.conclude();
  }

  private void compare(Execution execution) {
    try {
      atWork.add(execution.id());
      comparison.of(execution);
    } finally {
      atWork.remove(execution.id());
      places.release();
      wake();
    }
  }
}
