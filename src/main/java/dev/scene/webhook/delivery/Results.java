package dev.scene.webhook.delivery;

import dev.scene.platform.Tally;
import dev.scene.webhook.Webhooks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what came of attempts, and what it says of their receiver: one that is gone is told
/// nothing more.
@ApplicationScoped
class Results {
  private static final Logger LOG = LoggerFactory.getLogger(Results.class);
  private static final int GONE = 410;
  private static final String REASON =
      "The receiver answered 410: it wants to be told nothing any more.";

  private final DeliveryQueue queue;
  private final Webhooks webhooks;
  private final Tally tally;
  private final Together<Result> together = new Together<>(this::keep);

  private record Result(Delivery delivery, DeliveryAttempt attempt, @Nullable Duration pause) {}

  Results(DeliveryQueue queue, Webhooks webhooks, Tally tally) {
    this.queue = queue;
    this.webhooks = webhooks;
    this.tally = tally;
  }

  /// @param wait until the next attempt; null when there is to be none
  void keep(Delivery delivery, DeliveryAttempt attempt, @Nullable Duration wait) {
    together.write(new Result(delivery, attempt, wait));
    tally.count(Tally.Of.WEBHOOK_DELIVERIES, outcome(attempt, wait));
  }

  // what cannot be kept with the others is tried alone, so that it fails nobody else
  private void keep(List<Result> results) {
    try {
      QuarkusTransaction.requiringNew().run(() -> results.forEach(this::keep));
    } catch (RuntimeException e) {
      if (results.size() > 1) {
        results.forEach(result -> keep(List.of(result)));
      } else {
        LOG.warn(
            "What came of delivery {} was not kept, so it will be sent again",
            results.getFirst().delivery().id(),
            e);
      }
    }
  }

  private void keep(Result result) {
    if (queue.keep(result.delivery(), result.attempt(), result.pause())) {
      heard(result.delivery().webhookId(), result.attempt());
    }
  }

  private void heard(UUID webhook, DeliveryAttempt attempt) {
    webhooks.heard(webhook, attempt.error() == null, attempt.startedAt());
    if (Objects.requireNonNullElse(attempt.responseCode(), 0) == GONE) {
      giveUp(webhook, REASON);
    }
  }

  /// Disables a webhook, and whatever is still on its way to it fails.
  void giveUp(UUID webhook, String reason) {
    if (webhooks.giveUp(webhook, reason)) {
      queue.giveUp(webhook, "The webhook was disabled. " + reason);
    }
  }

  /// The same for what is on its way to webhooks that somebody disabled.
  void giveUpDisabled() {
    queue.giveUpDisabled("The webhook is disabled.");
  }

  private static String outcome(DeliveryAttempt attempt, @Nullable Duration wait) {
    if (attempt.error() == null) {
      return "succeeded";
    }
    return wait == null ? "failed" : "retried";
  }
}
