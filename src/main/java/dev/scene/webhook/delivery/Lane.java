package dev.scene.webhook.delivery;

import dev.scene.webhook.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The deliveries to one webhook that this node is at, a few at a time. Each webhook has a lane of
/// its own, so that a slow receiver holds up nobody else; one that fails gets a narrow lane.
final class Lane {
  private static final int NARROW = 2;

  /// What a lane needs from around it.
  interface Surroundings {
    List<Delivery> claim(Webhook webhook, int most);

    Courier.Made deliver(Webhook webhook, Delivery delivery);

    Instant now();
  }

  private final Surroundings around;
  private final Supplier<@Nullable Webhook> webhook;
  private final int width;
  private final ReentrantLock lock = new ReentrantLock();
  private int atWork;
  private boolean failing;
  private boolean closed;
  private @Nullable Instant rest;

  /// @param webhook as it is now; null when it is told nothing any more
  Lane(Surroundings around, Supplier<@Nullable Webhook> webhook, int width) {
    this.around = around;
    this.webhook = webhook;
    this.width = width;
  }

  /// Starts as many attempts as there are places and deliveries that are due.
  void fill() {
    lock.lock();
    try {
      Webhook listening = closed ? null : webhook.get();
      int free = (failing ? Math.min(NARROW, width) : width) - atWork;
      if (listening != null && free > 0 && !rests()) {
        for (Delivery delivery : around.claim(listening, free)) {
          atWork++;
          Thread.ofVirtual()
              .name("webhook-" + delivery.id())
              .start(() -> deliver(listening, delivery));
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean rests() {
    return rest != null && around.now().isBefore(rest);
  }

  private void deliver(Webhook listening, Delivery delivery) {
    boolean success = false;
    Duration wanted = null;
    try {
      Courier.Made made = around.deliver(listening, delivery);
      success = made.success();
      wanted = made.rest();
    } finally {
      done(success, wanted);
    }
    fill();
  }

  private void done(boolean success, @Nullable Duration wanted) {
    lock.lock();
    try {
      atWork--;
      failing = !success;
      rest = wanted == null ? null : around.now().plus(wanted);
    } finally {
      lock.unlock();
    }
  }

  /// How many attempts are at work.
  int atWork() {
    lock.lock();
    try {
      return atWork;
    } finally {
      lock.unlock();
    }
  }

  /// Starts nothing more.
  void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
  }
}
