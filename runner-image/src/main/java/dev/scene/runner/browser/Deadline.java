package dev.scene.runner.browser;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Ends one execution from outside, whatever its page is doing.
///
/// A page that never gives its thread back cannot be asked to stop, so the browser is killed under
/// it; a driver that does not notice within [#PATIENCE] is killed as well. The first cause stands.
public final class Deadline implements AutoCloseable {
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Killer killer;
  private final AtomicReference<Optional<Cause>> cause = new AtomicReference<>(Optional.empty());
  private final Thread timer;
  private volatile boolean over;

  public Deadline(Duration time, Killer killer) {
    this.killer = killer;
    this.timer = Thread.ofVirtual().name("deadline").start(() -> endAfter(time));
  }

  /// Why an execution was ended.
  public enum Cause {
    DEADLINE,
    STOPPED,
    /// The service no longer wants its result.
    DROPPED
  }

  /// What can be killed.
  public interface Killer {
    void killBrowser();

    void killDriver();
  }

  public Optional<Cause> cause() {
    return cause.get();
  }

  public void end(Cause why) {
    if (over || !cause.compareAndSet(Optional.empty(), Optional.of(why))) return;
    Thread.ofVirtual().name("killer").start(this::kill);
  }

  @Override
  public void close() {
    over = true;
    timer.interrupt();
  }

  private void endAfter(Duration time) {
    try {
      Thread.sleep(time);
      end(Cause.DEADLINE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void kill() {
    try {
      if (!over) killer.killBrowser();
      Thread.sleep(PATIENCE);
      if (!over) killer.killDriver();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
