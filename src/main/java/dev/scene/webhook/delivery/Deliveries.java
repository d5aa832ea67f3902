package dev.scene.webhook.delivery;

import dev.scene.event.outbox.EventType;
import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.platform.Rows;
import dev.scene.webhook.Webhook;
import dev.scene.webhook.WebhookConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The deliveries as people see them, and what they may do with one.
@ApplicationScoped
public class Deliveries {
  private final Rows rows;
  private final Clock clock;
  private final DatabaseClock databaseClock;
  private final Payloads payloads;
  private final WebhookConfig config;

  Deliveries(
      Rows rows,
      Clock clock,
      DatabaseClock databaseClock,
      Payloads payloads,
      WebhookConfig config) {
    this.rows = rows;
    this.clock = clock;
    this.databaseClock = databaseClock;
    this.payloads = payloads;
    this.config = config;
  }

  /// Which deliveries are asked for; what is null does not narrow them.
  public record Filter(@Nullable UUID webhookId, Delivery.@Nullable Status status) {}

  /// At most `limit` deliveries before the one of that id, or the newest; the newest first.
  public List<Delivery> newest(Filter filter, @Nullable UUID before, int limit) {
    return rows.list(
        Delivery.class,
        """
        select * from webhook_delivery
        where (cast(? as uuid) is null or webhook_id = ?)
          and (cast(? as varchar) is null or status = ?)
          and (cast(? as uuid) is null or id < ?)
        order by id desc limit ?
        """,
        filter.webhookId(),
        filter.webhookId(),
        filter.status(),
        filter.status(),
        before,
        before,
        limit);
  }

  /// How many deliveries of a webhook stand where; public because the row mapper must see it.
  public record Counts(UUID webhookId, int pending, int succeeded, int failed) {
    public int all() {
      return pending + succeeded + failed;
    }

    static Counts none(UUID webhook) {
      return new Counts(webhook, 0, 0, 0);
    }
  }

  public Counts counts(UUID webhook) {
    return rows.find(
            Counts.class,
            """
            select webhook_id,
              count(case when status = 'pending' then 1 end) as pending,
              count(case when status = 'succeeded' then 1 end) as succeeded,
              count(case when status = 'failed' then 1 end) as failed
            from webhook_delivery where webhook_id = ? group by webhook_id
            """,
            webhook)
        .orElseGet(() -> Counts.none(webhook));
  }

  public Optional<Delivery> find(UUID id) {
    return rows.find(Delivery.class, "select * from webhook_delivery where id = ?", id);
  }

  /// @throws Problem not found
  public Delivery require(UUID id) {
    return find(id).orElseThrow(() -> Problem.notFound("webhook delivery", id));
  }

  /// Every attempt at a delivery, the first one first.
  public List<DeliveryAttempt> attempts(UUID delivery) {
    return rows.list(
        DeliveryAttempt.class,
        "select * from webhook_attempt where delivery_id = ? order by attempt",
        delivery);
  }

  /// Sends the same once more, under the same id and with as many attempts as a new one has.
  ///
  /// @throws Problem not found, or conflict while it is under way or its webhook is disabled
  @Transactional
  public Delivery redeliver(UUID id) {
    Delivery delivery = require(id);
    boolean listens =
        rows.find(Boolean.class, "select enabled from webhook where id = ?", delivery.webhookId())
            .orElse(false);
    if (!listens) {
      throw Problem.conflict(
          "Delivery %s can't be sent again: its webhook is disabled.".formatted(id),
          "Enable the webhook first.");
    }
    int again =
        rows.execute(
            """
            update webhook_delivery set status = 'pending', budget = attempts + ?,
              next_attempt_at = ?, claim = null, finished_at = null
            where id = ? and status in ('succeeded', 'failed')
            """,
            1 + config.retryDelays().size(),
            databaseClock.now(),
            id);
    if (again == 0) {
      throw Problem.conflict(
          "Delivery %s can't be sent again: it is under way.".formatted(id),
          "Wait until it has succeeded or failed.");
    }
    return require(id);
  }

  /// Sends something that tells nothing, to see whether it arrives.
  ///
  /// @throws Problem conflict, when the webhook is disabled
  @Transactional
  public Delivery ping(Webhook webhook) {
    if (!webhook.enabled()) {
      throw Problem.conflict(
          "Webhook %s can't be tried out: it is disabled.".formatted(webhook.id()),
          "Enable it first.");
    }
    Instant now = clock.instant();
    UUID event = Ids.next();
    Delivery ping = opened(webhook, event, EventType.PING.code(), databaseClock.now());
    return add(payloads.ofPing(ping, webhook, now));
  }

  /// A new one, which has nothing to tell yet.
  Delivery opened(Webhook webhook, UUID event, String type, Instant due) {
    return new Delivery(
        Ids.next(),
        webhook.id(),
        event,
        type,
        Delivery.Status.PENDING,
        0,
        1 + config.retryDelays().size(),
        due,
        null,
        null,
        null,
        null,
        "",
        clock.instant(),
        null);
  }

  private Delivery add(Delivery delivery) {
    addAll(List.of(delivery));
    return delivery;
  }

  /// Adds them; what is on its way to its webhook already stays as it is.
  void addAll(List<Delivery> made) {
    rows.writeAll(
        """
        insert into webhook_delivery (id, webhook_id, event_id, event_type, status, attempts,
          budget, next_attempt_at, payload, created_at)
        values (:id, :webhookId, :eventId, :eventType, :status, :attempts,
          :budget, :nextAttemptAt, :payload, :createdAt)
        on conflict do nothing
        """,
        made);
  }

  /// Forgets what is over and older.
  @Transactional
  public int forget(Instant before) {
    return rows.execute(
        "delete from webhook_delivery where status in ('succeeded', 'failed') and created_at < ?",
        before);
  }
}
