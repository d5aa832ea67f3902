package dev.scene.event.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the outbox. `type` is the [EventType]'s code, which may be one that only another
/// version of the service knows; `payload` is a [Payload] as JSON.
public record Event(
    UUID id,
    String type,
    @Nullable UUID projectId,
    @Nullable UUID runId,
    Instant occurredAt,
    String payload) {}
