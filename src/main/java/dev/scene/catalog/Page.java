package dev.scene.catalog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A named address. `preparatoryJs` runs in the page after it has loaded, before any task's script.
public record Page(
    UUID id,
    UUID projectId,
    String name,
    String url,
    @Nullable String preparatoryJs,
    Instant createdAt,
    Instant updatedAt) {}
