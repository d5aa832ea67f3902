package dev.scene.compare;

import dev.scene.run.comparison.Difference;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// What two pictures of two baselines differ in.
///
/// @param itemId the picture that counts as expected
/// @param otherId the one beside it
/// @param error why they could not be compared; null when they were
public record BaselinePair(
    UUID id,
    UUID itemId,
    UUID otherId,
    @Nullable String verdict,
    @Nullable Double percent,
    @Json @Nullable Difference comparison,
    @Nullable String error,
    Instant createdAt) {}
