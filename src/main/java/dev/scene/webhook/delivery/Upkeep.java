package dev.scene.webhook.delivery;

import dev.scene.event.outbox.Outbox;
import dev.scene.webhook.Webhook;
import dev.scene.webhook.WebhookConfig;
import dev.scene.webhook.Webhooks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Who is to be told, and what time brings: webhooks that nothing gets through to are disabled, and
/// what is old is forgotten.
@ApplicationScoped
class Upkeep {
  private static final Duration FORGETS_EVERY = Duration.ofHours(1);

  private final Webhooks webhooks;
  private final Results results;
  private final Deliveries deliveries;
  private final Outbox outbox;
  private final WebhookConfig config;
  private final Clock clock;
  private Instant forgotten = Instant.EPOCH;

  Upkeep(
      Webhooks webhooks,
      Results results,
      Deliveries deliveries,
      Outbox outbox,
      WebhookConfig config,
      Clock clock) {
    this.webhooks = webhooks;
    this.results = results;
    this.deliveries = deliveries;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  List<Webhook> listening() {
    return webhooks.enabled();
  }

  void look() {
    results.giveUpDisabled();
    Instant now = clock.instant();
    Duration patience = config.disableAfter();
    for (Webhook webhook : webhooks.failingSince(now.minus(patience))) {
      String reason =
          "Nothing could be delivered since %s, for longer than %s."
              .formatted(webhook.failingSince(), patience);
      QuarkusTransaction.requiringNew().run(() -> results.giveUp(webhook.id(), reason));
    }
    if (now.minus(FORGETS_EVERY).isAfter(forgotten)) {
      forgotten = now;
      Instant before = now.minus(config.keep());
      deliveries.forget(before);
      outbox.forget(before);
    }
  }
}
