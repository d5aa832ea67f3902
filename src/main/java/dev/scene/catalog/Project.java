package dev.scene.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.scene.catalog.capture.CaptureRules;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.json.Json;

/// Groups pages, tasks and batches. `slug` is unique over the installation and stands in addresses.
/// `rules` hold for every task and batch that says nothing else, `capture` for every page and task.
public record Project(
    UUID id,
    String name,
    String slug,
    @Nested @JsonUnwrapped PixelRules rules,
    @Json CaptureRules capture,
    int version,
    Instant createdAt,
    Instant updatedAt) {

  /// Rows that are older than the column say nothing.
  public Project {
    capture = Objects.requireNonNullElse(capture, CaptureRules.INHERITED);
  }
}
