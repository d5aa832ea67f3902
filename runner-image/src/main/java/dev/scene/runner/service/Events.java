package dev.scene.runner.service;

import dev.scene.runner.service.Messages.Event;
import dev.scene.runner.text.Log;
import dev.scene.runner.text.Redactor;
import dev.scene.runner.text.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Posts what happens in one execution while it happens, in order, from a thread of its own.
///
/// The first event leaves at once; what follows within [#LINGER], or piles up during one post, goes
/// together in the next. When posting fails for good the rest is dropped: the failure is told once,
/// and the result still carries what matters.
public final class Events implements AutoCloseable {
  /// How long an event may wait for the next; a post costs more than the event.
  static final Duration LINGER = Duration.ofMillis(200);

  private static final int BATCH = 100;

  private final Clock clock;
  private final Redactor redactor;
  private final Consumer<List<Event>> post;
  private final Consumer<RuntimeException> onFailure;
  private final List<Event> waiting = new ArrayList<>();
  private final Thread poster;
  private long lastSeq;
  private long notBefore = System.nanoTime();
  private int flushing;
  private boolean posting;
  private boolean closed;

  /// @param redactor what takes the secrets of the execution out of every message
  public Events(
      Clock clock,
      Redactor redactor,
      Consumer<List<Event>> post,
      Consumer<RuntimeException> onFailure) {
    this.clock = clock;
    this.redactor = redactor;
    this.post = post;
    this.onFailure = onFailure;
    this.poster = Thread.ofVirtual().name("events").start(this::postAll);
  }

  public synchronized void add(String type, String message) {
    String line = Text.oneLine(redactor.of(message));
    Log.info(type + ": " + line);
    if (closed) return;
    waiting.add(new Event(++lastSeq, clock.instant().truncatedTo(ChronoUnit.MILLIS), type, line));
    notifyAll();
  }

  /// Waits until everything added so far is posted or given up.
  public synchronized void flush() {
    flushing++;
    notifyAll();
    try {
      while ((!waiting.isEmpty() || posting) && !closed) wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      flushing--;
    }
  }

  @Override
  public void close() {
    flush();
    stop();
    poster.interrupt();
  }

  private synchronized void stop() {
    closed = true;
    waiting.clear();
    notifyAll();
  }

  private void postAll() {
    try {
      for (List<Event> batch = next(); !batch.isEmpty(); batch = next()) post.accept(batch);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      stop();
      onFailure.accept(e);
    }
  }

  private synchronized List<Event> next() throws InterruptedException {
    posting = false;
    notifyAll();
    while (waiting.isEmpty() && !closed) wait();
    linger();
    List<Event> head = waiting.subList(0, Math.min(BATCH, waiting.size()));
    List<Event> batch = List.copyOf(head);
    head.clear();
    posting = !batch.isEmpty();
    return batch;
  }

  private void linger() throws InterruptedException {
    for (long left = msLeft(); left > 0 && flushing == 0 && !closed; left = msLeft()) wait(left);
    notBefore = System.nanoTime() + LINGER.toNanos();
  }

  private long msLeft() {
    return (notBefore - System.nanoTime()) / 1_000_000;
  }
}
