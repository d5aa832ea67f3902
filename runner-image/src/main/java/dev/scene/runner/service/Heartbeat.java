package dev.scene.runner.service;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Tells the service at a steady pace that an execution is alive, and hears whether it shall end.
public final class Heartbeat implements AutoCloseable {
  public static final Duration PACE = Duration.ofSeconds(10);

  private final Thread thread;

  /// @param beat posts one heartbeat and answers whether the service said stop
  public Heartbeat(
      Duration pace, BooleanSupplier beat, Runnable onStop, Consumer<RuntimeException> onFailure) {
    thread = Thread.ofVirtual().name("heartbeat").start(() -> run(pace, beat, onStop, onFailure));
  }

  private static void run(
      Duration pace, BooleanSupplier beat, Runnable onStop, Consumer<RuntimeException> onFailure) {
    try {
      do Thread.sleep(pace);
      while (!beat.getAsBoolean());
      onStop.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      if (!Thread.currentThread().isInterrupted()) onFailure.accept(e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
