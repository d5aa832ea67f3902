package dev.scene.runner;

import dev.scene.runner.browser.Browsers;
import dev.scene.runner.service.CallbackClient;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.setup.Settings;
import dev.scene.runner.text.Log;
import dev.scene.runner.trouble.CaptureFailed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Claims and captures until nothing is left, the container has done its share, or it is told to
/// stop. What was captured is handed over while the next one is.
final class Runner {
  private final Settings settings;
  private final CallbackClient callback;
  private final Browsers browsers;
  private final Versions versions;
  private final Delivery delivery = new Delivery();
  private final CountDownLatch ended = new CountDownLatch(1);
  private @Nullable Execution current;
  private boolean stopping;

  Runner(Settings settings, CallbackClient callback, Browsers browsers, Versions versions) {
    this.settings = settings;
    this.callback = callback;
    this.browsers = browsers;
    this.versions = versions;
  }

  void run() {
    try (delivery;
        browsers) {
      for (int taken = 0; taken < settings.executions() && !isStopping(); taken++) {
        Optional<Claim> claim = claimWhileStarting(delivery.open());
        if (claim.isEmpty()) return;
        delivery.begin(captured(claim.get()));
      }
    } finally {
      ended.countDown();
    }
  }

  /// Takes nothing new, ends what runs softly, and waits for that as long as a stopped container is
  /// given.
  void stop(long patienceMs) throws InterruptedException {
    if (ended.getCount() == 0) return;
    synchronized (this) {
      stopping = true;
      if (current != null) current.stop();
    }
    boolean inTime = ended.await(patienceMs, TimeUnit.MILLISECONDS);
    Log.info(inTime ? "stopped" : "stopping takes too long; ending now");
  }

  /// The browser starts while the service looks for work; one that does not start is told by the
  /// execution that needs it.
  private Optional<Claim> claimWhileStarting(List<String> delivering) {
    CompletableFuture<Optional<Claim>> claim = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("claim")
        .start(() -> {
          try {
            claim.complete(callback.claim(delivering, () -> !isStopping()));
          } catch (RuntimeException e) {
            claim.completeExceptionally(e);
          }
        });
    try {
      browsers.ready();
    } catch (CaptureFailed e) {
      Log.error(String.valueOf(e.getMessage()));
    }
    return joined(claim);
  }

  private static Optional<Claim> joined(CompletableFuture<Optional<Claim>> claim) {
    try {
      return claim.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Execution captured(Claim claim) {
    Execution execution = new Execution(claim, callback, browsers);
    begin(execution);
    try {
      execution.capture(versions, settings);
      return execution;
    } finally {
      begin(null);
    }
  }

  private synchronized void begin(@Nullable Execution execution) {
    current = execution;
    if (execution != null && stopping) execution.stop();
  }

  private synchronized boolean isStopping() {
    return stopping;
  }
}
