package dev.scene.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a run's log. `id` grows with time and is the cursor to read on from.
///
/// `type` is a short word for programs (`queued`, `navigating`, `failed`), `message` a sentence for
/// people. `executionId` is absent where the line concerns the whole run.
public record RunEvent(
    long id,
    UUID runId,
    @Nullable UUID executionId,
    Instant occurredAt,
    String type,
    String message) {}
