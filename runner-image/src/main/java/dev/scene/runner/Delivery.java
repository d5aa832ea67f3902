package dev.scene.runner;

import dev.scene.runner.service.CallbackRefused;
import dev.scene.runner.text.Log;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Hands what was captured to the service while the next page is captured; one execution at a time,
/// so that a slow service slows capturing down instead of filling the disk.
///
/// Belongs to the thread that captures.
final class Delivery implements AutoCloseable {
  private String execution = "";
  private CompletableFuture<?> under = CompletableFuture.completedFuture(true);

  /// Begins to hand it over, once the one before is.
  ///
  /// @throws RuntimeException as [#close]
  void begin(Execution captured) {
    close();
    execution = captured.id();
    under =
        CompletableFuture.runAsync(
            () -> deliver(captured), task -> Thread.ofVirtual().name("delivery").start(task));
  }

  /// The ids of executions that are not handed over yet.
  List<String> open() {
    return under.isDone() ? List.of() : List.of(execution);
  }

  /// Waits until all is handed over.
  ///
  /// @throws RuntimeException when the service could not be reached
  @Override
  public void close() {
    try {
      under.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static void deliver(Execution captured) {
    try (captured) {
      captured.deliver();
    } catch (CallbackRefused e) {
      Log.error("execution %s is dropped: %s".formatted(captured.id(), e.getMessage()));
    }
  }
}
