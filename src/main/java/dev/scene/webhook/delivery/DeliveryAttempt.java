package dev.scene.webhook.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// One try at a delivery: what was sent, without the values of the user's own headers, and what
/// came back. `responseBody` is the beginning of the answer.
public record DeliveryAttempt(
    UUID deliveryId,
    int attempt,
    Instant startedAt,
    @Json Map<String, String> requestHeaders,
    @Nullable Integer responseCode,
    long responseMs,
    @Nullable String responseBody,
    @Nullable String error) {}
