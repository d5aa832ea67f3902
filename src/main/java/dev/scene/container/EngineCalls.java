package dev.scene.container;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Gives every call to the engine an end. The client's own limits hold for single reads: an engine
/// that hangs, or that answers drop by drop, would hold its caller for much longer.
@ApplicationScoped
class EngineCalls {
  private final Duration limit;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  EngineCalls(RunnerConfig config) {
    limit = config.engineTimeout();
  }

  /// How long a call may take.
  Duration limit() {
    return limit;
  }

  /// What the call answers.
  ///
  /// @throws EngineException when it fails or is not over in time; the message says what was tried
  <T> T make(String what, Duration atMost, Callable<T> call) {
    Future<T> answer = threads.submit(call);
    try {
      return answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      TimeoutException late =
          new TimeoutException("it gave no answer within %d s".formatted(atMost.toSeconds()));
      throw failed(what, late);
    } catch (ExecutionException e) {
      throw failed(what, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(what, e);
    } finally {
      answer.cancel(true);
    }
  }

  private static EngineException failed(String what, Exception cause) {
    return new EngineException(
        "Tried to %s, but the Docker engine failed: %s. What is queued goes on by itself once it works."
            .formatted(what, reason(cause)),
        cause);
  }

  /// Why something failed, as its first cause tells it.
  static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return message == null ? root.getClass().getSimpleName() : message.strip();
  }

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }
}
