package dev.scene.webhook.delivery;

import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Ids;
import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hands out deliveries that are due, and keeps what came of them. Safe from many threads and many
/// nodes; one that was handed out and not heard of again is handed out anew.
@ApplicationScoped
public class DeliveryQueue {
  private final Rows rows;
  private final DatabaseClock clock;

  DeliveryQueue(Rows rows, DatabaseClock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /// Takes at most so many deliveries of the webhook that are due.
  ///
  /// @param lease after which they are due again
  @Transactional
  public List<Delivery> claim(UUID webhook, int most, Duration lease) {
    Instant now = clock.now();
    // others may hold some of them: a few more are looked at. The order names the whole index,
    // or H2 sorts all that is due to find the first
    List<UUID> due =
        rows.list(
            UUID.class,
            """
            select id from webhook_delivery
            where webhook_id = ? and status = 'pending' and next_attempt_at <= ?
            order by webhook_id, status, next_attempt_at limit ?
            """,
            webhook,
            now,
            most + 20);
    return due.stream()
        .map(id -> lock(id, now))
        .flatMap(Optional::stream)
        .limit(most)
        .map(delivery -> taken(delivery, now.plus(lease)))
        .toList();
  }

  // row by row, because H2 counts the rows that it skips towards a limit
  private Optional<Delivery> lock(UUID id, Instant now) {
    return rows.find(
        Delivery.class,
        """
        select * from webhook_delivery
        where id = ? and status = 'pending' and next_attempt_at <= ?
        for update skip locked
        """,
        id,
        now);
  }

  private Delivery taken(Delivery delivery, Instant until) {
    UUID claim = Ids.next();
    rows.execute(
        "update webhook_delivery set claim = ?, next_attempt_at = ? where id = ?",
        claim,
        until,
        delivery.id());
    return delivery.claimed(claim, until);
  }

  /// Makes due again what was taken and not tried.
  @Transactional
  public void handBack(List<Delivery> taken) {
    Instant now = clock.now();
    for (Delivery delivery : taken) {
      rows.execute(
          """
          update webhook_delivery set claim = null, next_attempt_at = ?
          where id = ? and status = 'pending' and claim = ?
          """,
          now,
          delivery.id(),
          delivery.claim());
    }
  }

  /// Keeps an attempt and where the delivery stands after it. A success always counts; a failure
  /// only while the delivery is still in the hands that it was made by.
  ///
  /// @param wait until the next attempt; null when there is to be none
  /// @return whether it counted
  @Transactional
  public boolean keep(Delivery taken, DeliveryAttempt attempt, @Nullable Duration wait) {
    Instant now = clock.now();
    boolean success = attempt.error() == null;
    Delivery.Status status =
        success
            ? Delivery.Status.SUCCEEDED
            : wait == null ? Delivery.Status.FAILED : Delivery.Status.PENDING;
    int kept =
        rows.execute(
            """
            update webhook_delivery set status = ?, attempts = attempts + 1, claim = null,
              next_attempt_at = ?, response_code = ?, response_ms = ?, error = ?, finished_at = ?
            where id = ? and status = 'pending' and (claim = ? or ? = true)
            """,
            status,
            status.isFinal() || wait == null ? null : now.plus(wait),
            attempt.responseCode(),
            attempt.responseMs(),
            attempt.error(),
            status.isFinal() ? now : null,
            taken.id(),
            taken.claim(),
            success);
    if (kept == 1) {
      note(attempt);
    }
    return kept == 1;
  }

  private void note(DeliveryAttempt attempt) {
    rows.write(
        """
        insert into webhook_attempt (delivery_id, attempt, started_at, request_headers,
          response_code, response_ms, response_body, error)
        values (:deliveryId, :attempt, :startedAt, :requestHeaders,
          :responseCode, :responseMs, :responseBody, :error)
        on conflict do nothing
        """,
        attempt);
  }

  /// Gives up what is still to be sent to a webhook that listens no more.
  @Transactional
  public int giveUp(UUID webhook, String why) {
    return rows.execute(
        """
        update webhook_delivery set status = 'failed', error = ?, next_attempt_at = null,
          claim = null, finished_at = ?
        where webhook_id = ? and status = 'pending'
        """,
        why,
        clock.now(),
        webhook);
  }

  /// The same for every disabled webhook, each by the index: in one statement all that is pending
  /// for others would be read too.
  @Transactional
  public void giveUpDisabled(String why) {
    rows.list(UUID.class, "select id from webhook where enabled = false")
        .forEach(webhook -> giveUp(webhook, why));
  }

  /// Makes due what anybody has in hand: after a start of the only node there is.
  @Transactional
  public int handBackAll() {
    return rows.execute(
        """
        update webhook_delivery set claim = null, next_attempt_at = ?
        where status = 'pending' and claim is not null
        """,
        clock.now());
  }
}
