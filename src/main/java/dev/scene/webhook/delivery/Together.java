package dev.scene.webhook.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Lets those who write at the same time write together: whoever has the turn writes what all have
/// brought meanwhile. A transaction of many costs hardly more than a transaction of one.
final class Together<T> {
  private final Consumer<List<T>> work;
  private final Queue<Brought<T>> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  Together(Consumer<List<T>> work) {
    this.work = work;
  }

  /// What one of them brought, and why it could not be written; only touched by who has the turn.
  private static final class Brought<T> {
    private final T it;
    private @Nullable RuntimeException failure;

    Brought(T it) {
      this.it = it;
    }
  }

  /// Comes back once it is written, by this call or by another.
  ///
  /// @throws RuntimeException when it was not; so do all calls whose things were to be written with
  ///   it
  void write(T one) {
    Brought<T> own = new Brought<>(one);
    waiting.add(own);
    turn.lock();
    try {
      writeWhatIsThere();
      if (own.failure != null) {
        throw own.failure;
      }
    } finally {
      turn.unlock();
    }
  }

  /// How many wait for their turn.
  int waiting() {
    return waiting.size();
  }

  private void writeWhatIsThere() {
    List<Brought<T>> all = new ArrayList<>();
    for (Brought<T> next = waiting.poll(); next != null; next = waiting.poll()) {
      all.add(next);
    }
    if (all.isEmpty()) {
      return;
    }
    try {
      work.accept(all.stream().map(brought -> brought.it).toList());
    } catch (RuntimeException e) {
      all.forEach(brought -> brought.failure = e);
    }
  }
}
