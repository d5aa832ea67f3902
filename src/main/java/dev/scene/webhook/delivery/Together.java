package dev.scene.webhook.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Lets those who write at the same time write together: whoever has the turn writes what all have
/// brought meanwhile. A transaction of many costs hardly more than a transaction of one.
final class Together<T> {
  private final Consumer<List<T>> work;
  private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  Together(Consumer<List<T>> work) {
    this.work = work;
  }

  /// Comes back once it is written, by this call or by another.
  void write(T one) {
    waiting.add(one);
    turn.lock();
    try {
      List<T> brought = new ArrayList<>();
      for (T next = waiting.poll(); next != null; next = waiting.poll()) {
        brought.add(next);
      }
      if (!brought.isEmpty()) {
        work.accept(brought);
      }
    } finally {
      turn.unlock();
    }
  }
}
