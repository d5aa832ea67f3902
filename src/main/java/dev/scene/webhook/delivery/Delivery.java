package dev.scene.webhook.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event on its way to one webhook; its id is the same over all attempts.
///
/// `nextAttemptAt` is there while it is pending; the response and the error are those of the last
/// attempt. There are at most `budget` attempts, of which a redelivery adds new ones. `payload` is
/// what all of them tell, whatever the format.
public record Delivery(
    UUID id,
    UUID webhookId,
    UUID eventId,
    String eventType,
    Status status,
    int attempts,
    int budget,
    @Nullable Instant nextAttemptAt,
    @Nullable UUID claim,
    @Nullable Integer responseCode,
    @Nullable Long responseMs,
    @Nullable String error,
    String payload,
    Instant createdAt,
    @Nullable Instant finishedAt) {

  Delivery claimed(UUID by, Instant until) {
    return new Delivery(
        id,
        webhookId,
        eventId,
        eventType,
        status,
        attempts,
        budget,
        until,
        by,
        responseCode,
        responseMs,
        error,
        payload,
        createdAt,
        finishedAt);
  }

  public enum Status {
    PENDING,
    SUCCEEDED,
    FAILED;

    public boolean isFinal() {
      return this != PENDING;
    }
  }
}
