package dev.scene.webhook.delivery;

import dev.scene.webhook.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The deliveries to one webhook that this node is at, a few at a time. Each webhook has a lane of
/// its own, so that a slow receiver holds up nobody else. While it gets through, deliveries are
/// taken ahead; one that fails gets a narrow lane, and one that fails on and on is tried at each
/// look only, so that it costs the others nothing.
final class Lane {
  private static final int NARROW = 2;
  private static final int AHEAD = 4;
  private static final int PATIENCE = 3;

  /// What was taken ahead longer ago than this is not begun any more: others may take it soon.
  static final Duration FRESH = Duration.ofSeconds(5);

  /// What a lane needs from around it.
  interface Surroundings {
    List<Delivery> claim(Webhook webhook, int most);

    void handBack(List<Delivery> deliveries);

    Courier.Made deliver(Webhook webhook, Delivery delivery);

    Instant now();
  }

  private final Surroundings around;
  private final Supplier<@Nullable Webhook> webhook;
  private final int width;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Delivery> ahead = new ArrayDeque<>();
  private Instant taken = Instant.EPOCH;
  private int atWork;
  private int failures;
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
      if (!ahead.isEmpty() && (failures > 0 || around.now().isAfter(taken.plus(FRESH)))) {
        handBack();
      }
      Webhook listening = closed || rests() ? null : webhook.get();
      if (listening != null) {
        start(listening);
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean rests() {
    return rest != null && around.now().isBefore(rest);
  }

  private void start(Webhook listening) {
    int free = (failures > 0 ? Math.min(NARROW, width) : width) - atWork;
    if (free > ahead.size()) {
      taken = ahead.isEmpty() ? around.now() : taken;
      int most = failures > 0 ? free : AHEAD * width;
      ahead.addAll(around.claim(listening, most - ahead.size()));
    }
    for (; free > 0 && !ahead.isEmpty(); free--) {
      Delivery delivery = ahead.remove();
      atWork++;
      Thread.ofVirtual().name("webhook-" + delivery.id()).start(() -> deliver(listening, delivery));
    }
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
    if (hopeful()) {
      fill();
    }
  }

  private void done(boolean success, @Nullable Duration wanted) {
    lock.lock();
    try {
      atWork--;
      failures = success ? 0 : failures + 1;
      rest = wanted == null ? null : around.now().plus(wanted);
    } finally {
      lock.unlock();
    }
  }

  private boolean hopeful() {
    lock.lock();
    try {
      return failures < PATIENCE;
    } finally {
      lock.unlock();
    }
  }

  private void handBack() {
    List<Delivery> left = List.copyOf(ahead);
    ahead.clear();
    around.handBack(left);
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

  /// Starts nothing more, and leaves to others what it has not begun.
  void close() {
    lock.lock();
    try {
      closed = true;
      if (!ahead.isEmpty()) {
        handBack();
      }
    } finally {
      lock.unlock();
    }
  }
}
