package dev.scene.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one piece of work again and again on a virtual thread of its own: when woken, and at the
/// latest after a set time. One failure is logged and does not end it.
public final class Pulse implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

  private final String name;
  private final Duration every;
  private final Duration gather;
  private final Runnable work;
  private final Semaphore wanted = new Semaphore(0);
  private volatile boolean closed;

  public Pulse(String name, Duration every, Runnable work) {
    this(name, every, Duration.ZERO, work);
  }

  /// @param gather for how long it waits for more once it is woken, to do the work once for all
  public Pulse(String name, Duration every, Duration gather, Runnable work) {
    this.name = name;
    this.every = every;
    this.gather = gather;
    this.work = work;
  }

  public void start() {
    Thread.ofVirtual().name(name).start(this::run);
  }

  /// Asks for the work to be done soon; never waits.
  public void wake() {
    wanted.release();
  }

  private void run() {
    while (!closed) {
      beat();
      try {
        if (wanted.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS) && !closed) {
          Thread.sleep(gather);
        }
        wanted.drainPermits();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void beat() {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      if (!closed) {
        LOG.error("{} failed and goes on in {}", name, every, e);
      }
    }
  }

  /// Lets the work at hand end, and does nothing after it.
  @Override
  public void close() {
    closed = true;
    wake();
  }
}
