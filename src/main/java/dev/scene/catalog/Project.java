package dev.scene.catalog;

import java.time.Instant;
import java.util.UUID;

/// Groups pages, tasks and batches. `slug` is unique over the installation and stands in addresses.
public record Project(UUID id, String name, String slug, Instant createdAt, Instant updatedAt) {}
