package dev.scene.webhook.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.event.outbox.Event;
import dev.scene.event.outbox.Outbox;
import dev.scene.platform.DatabaseClock;
import dev.scene.webhook.Webhook;
import dev.scene.webhook.Webhooks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Makes a delivery of each event for each webhook that wants it. Safe on many nodes: an event is
/// passed on by whoever takes it first, in one transaction with its deliveries.
@ApplicationScoped
class Fanout {
  private static final int AT_ONCE = 100;

  private final Outbox outbox;
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Payloads payloads;
  private final DatabaseClock clock;

  Fanout(
      Outbox outbox,
      Webhooks webhooks,
      Deliveries deliveries,
      Payloads payloads,
      DatabaseClock clock) {
    this.outbox = outbox;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.payloads = payloads;
    this.clock = clock;
  }

  /// Passes on what waits, some of it at a time.
  ///
  /// @return whether there may be more
  boolean passOn() {
    return QuarkusTransaction.requiringNew().call(this::passOnSome) == AT_ONCE;
  }

  private int passOnSome() {
    List<Event> taken = outbox.passOn(AT_ONCE);
    if (taken.isEmpty()) {
      return 0;
    }
    List<Webhook> listening = webhooks.enabled();
    Instant due = clock.now();
    List<Delivery> made = new ArrayList<>();
    taken.forEach(event -> made.addAll(of(event, listening, due)));
    deliveries.addAll(made);
    return taken.size();
  }

  private List<Delivery> of(Event event, List<Webhook> listening, Instant due) {
    List<Webhook> told =
        listening.stream().filter(it -> it.wants(event.type(), event.projectId())).toList();
    if (told.isEmpty()) {
      return List.of();
    }
    ObjectNode happened = payloads.of(event);
    return told.stream()
        .map(it -> deliveries.opened(it, event.id(), event.type(), due))
        .map(it -> payloads.with(it, happened))
        .toList();
  }
}
