package dev.scene.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/// Groups pages, tasks and batches. `slug` is unique over the installation and stands in addresses.
/// `rules` hold for every task and batch that says nothing else.
public record Project(
    UUID id,
    String name,
    String slug,
    @Nested @JsonUnwrapped PixelRules rules,
    Instant createdAt,
    Instant updatedAt) {}
