package dev.scene.measure;

import dev.scene.container.Containers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Asks the engine how it is, without waiting long for one that hangs. Whoever asks while another
/// question is open shares its answer.
@ApplicationScoped
public class EngineProbe {
  private final Containers containers;
  private final Duration patience;
  private @Nullable CompletableFuture<Containers.Engine> open;
  private volatile String backend = "";

  @Inject
  EngineProbe(Containers containers) {
    this(containers, Duration.ofSeconds(3));
  }

  EngineProbe(Containers containers, Duration patience) {
    this.containers = containers;
    this.patience = patience;
  }

  /// How the engine is; one that does not answer soon counts as out of reach.
  public Containers.Engine engine() {
    try {
      Containers.Engine engine = question().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      backend = engine.backend();
      return engine;
    } catch (TimeoutException e) {
      return silent(
          "The engine has not answered for %d s.".formatted(patience.toSeconds()),
          "It may be starting or the machine may be overloaded; restart the engine if it stays so.");
    } catch (ExecutionException e) {
      return silent(
          "The engine can't be asked: " + e.getCause(), "The service's log has more; restart it.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return silent("The question to the engine was cut short.", "Ask again.");
    }
  }

  private synchronized CompletableFuture<Containers.Engine> question() {
    CompletableFuture<Containers.Engine> question = open;
    if (question == null || question.isDone()) {
      question = new CompletableFuture<>();
      open = question;
      Thread.ofVirtual().name("engine-probe").start(answering(question));
    }
    return question;
  }

  private Runnable answering(CompletableFuture<Containers.Engine> question) {
    return () -> {
      try {
        question.complete(containers.engine());
      } catch (RuntimeException e) {
        question.completeExceptionally(e);
      }
    };
  }

  private Containers.Engine silent(String description, String remedy) {
    return new Containers.Engine(
        "",
        backend,
        false,
        description,
        remedy + " What is queued goes on by itself once it answers.",
        List.of());
  }
}
