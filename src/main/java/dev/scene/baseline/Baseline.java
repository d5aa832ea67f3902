package dev.scene.baseline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The pictures that one recording run of a batch froze. Once ready nothing of it ever changes.
public record Baseline(
    UUID id,
    UUID batchId,
    UUID runId,
    Status status,
    @Nullable String notes,
    String createdBy,
    Instant createdAt) {

  public enum Status {
    READY,
    /// Newer ones have replaced it: its pictures are gone.
    DELETED
  }
}
