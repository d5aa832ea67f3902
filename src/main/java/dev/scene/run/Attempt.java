package dev.scene.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One try at an execution, in one container. `outcome` is absent while it runs, then `finished`,
/// `failed`, `cancelled`, or `retried` where another attempt followed.
public record Attempt(
    UUID executionId,
    int attempt,
    String container,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String outcome,
    @Nullable Integer exitCode,
    @Nullable String message) {}
