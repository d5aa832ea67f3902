package dev.scene.webhook.delivery;

import dev.scene.platform.Tally;
import dev.scene.webhook.Webhooks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps what came of attempts, and what it says of their receiver: one that is gone is told
/// nothing more.
@ApplicationScoped
class Results {
  private static final int GONE = 410;
  private static final String REASON =
      "The receiver answered 410: it wants to be told nothing any more.";

  private final DeliveryQueue queue;
  private final Webhooks webhooks;
  private final Tally tally;

  Results(DeliveryQueue queue, Webhooks webhooks, Tally tally) {
    this.queue = queue;
    this.webhooks = webhooks;
    this.tally = tally;
  }

  /// @param wait until the next attempt; null when there is to be none
  void keep(Delivery delivery, DeliveryAttempt attempt, @Nullable Duration wait) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          if (queue.keep(delivery, attempt, wait)) {
            heard(delivery.webhookId(), attempt);
          }
        });
    tally.count(Tally.Of.WEBHOOK_DELIVERIES, outcome(attempt, wait));
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
