package dev.scene.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a run's log. `id` grows with time and is the cursor to read on from.
///
/// `type` is a short word for programs (`queued`, `navigating`, `failed`), `message` a sentence for
/// people. `executionId` is absent where the line concerns the whole run, `attempt` where it
/// concerns no single attempt of the execution.
public record RunEvent(
    long id,
    UUID runId,
    @Nullable UUID executionId,
    @Nullable Integer attempt,
    Instant occurredAt,
    String type,
    String message) {}
