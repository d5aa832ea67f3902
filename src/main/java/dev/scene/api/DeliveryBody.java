package dev.scene.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.scene.webhook.delivery.Delivery;
import dev.scene.webhook.delivery.DeliveryAttempt;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An event on its way to a webhook. `payload` and `attempts_made` are there where one delivery is
/// asked for; response and error are those of the last attempt.
public record DeliveryBody(
    UUID id,
    UUID webhookId,
    UUID eventId,
    String eventType,
    Delivery.Status status,
    int attempts,
    int budget,
    @Nullable Instant nextAttemptAt,
    @Nullable Integer responseCode,
    @Nullable Long responseMs,
    @Nullable String error,
    Instant createdAt,
    @Nullable Instant finishedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @JsonRawValue @Schema(type = SchemaType.OBJECT)
        @Nullable String payload,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<DeliveryAttempt> attemptsMade) {

  static DeliveryBody of(Delivery delivery) {
    return of(delivery, null, null);
  }

  static DeliveryBody whole(Delivery delivery, List<DeliveryAttempt> attempts) {
    return of(delivery, delivery.payload(), attempts);
  }

  private static DeliveryBody of(
      Delivery delivery, @Nullable String payload, @Nullable List<DeliveryAttempt> attempts) {
    return new DeliveryBody(
        delivery.id(),
        delivery.webhookId(),
        delivery.eventId(),
        delivery.eventType(),
        delivery.status(),
        delivery.attempts(),
        delivery.budget(),
        delivery.nextAttemptAt(),
        delivery.responseCode(),
        delivery.responseMs(),
        delivery.error(),
        delivery.createdAt(),
        delivery.finishedAt(),
        payload,
        attempts);
  }
}
