package dev.scene.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// A named set of tasks that run together.
///
/// Thresholds are percent of a picture (0 to 100): a difference up to `executionDiffThreshold` is
/// minor, above it major; `runDiffThreshold` is the same for the average of a run. Without them the
/// installation's defaults hold. `rules` go before those of the project.
public record Batch(
    UUID id,
    UUID projectId,
    String name,
    @Nullable String description,
    @Nullable String jiraIssue,
    @Nullable Double runDiffThreshold,
    @Nullable Double executionDiffThreshold,
    @Nested @JsonUnwrapped PixelRules rules,
    String createdBy,
    int version,
    Instant createdAt,
    Instant updatedAt) {}
