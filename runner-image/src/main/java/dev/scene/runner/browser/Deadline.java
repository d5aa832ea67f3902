package dev.scene.runner.browser;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Ends one execution from outside, whatever its page is doing.
///
/// A page that never gives its thread back cannot be asked to stop, so its process is killed: the
/// browser lives on, and what was recorded of the page can still be written. A browser that has not
/// ended the execution after a while is killed as well, and then a driver that does not notice
/// within [#PATIENCE]. The first cause stands.
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
    DEADLINE(Duration.ofSeconds(4)),
    /// The container is given 5 s in all.
    STOPPED(Duration.ofMillis(1_200)),
    /// The service no longer wants its result.
    DROPPED(Duration.ZERO);

    /// How long there is to write what was recorded.
    private final Duration forRecords;

    Cause(Duration forRecords) {
      this.forRecords = forRecords;
    }
  }

  /// What can be killed.
  public interface Killer {
    void killPages();

    void killBrowser();

    void killDriver();
  }

  public Optional<Cause> cause() {
    return cause.get();
  }

  public void end(Cause why) {
    if (over || !cause.compareAndSet(Optional.empty(), Optional.of(why))) return;
    Thread.ofVirtual().name("killer").start(() -> kill(why));
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

  private void kill(Cause why) {
    try {
      if (!over) killer.killPages();
      Thread.sleep(why.forRecords);
      if (!over) killer.killBrowser();
      Thread.sleep(PATIENCE);
      if (!over) killer.killDriver();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
