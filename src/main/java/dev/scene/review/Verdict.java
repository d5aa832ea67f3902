package dev.scene.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.scene.catalog.Box;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// What somebody decided about an execution. `region` is the part of the observed picture that is
/// meant. It stands until it is undone; what was undone is kept.
public record Verdict(
    UUID id,
    UUID runId,
    UUID executionId,
    Decision decision,
    @Nullable String reason,
    @Json @Nullable Box region,
    String decidedBy,
    Instant decidedAt,
    @JsonIgnore @Nullable Boolean standing,
    @JsonIgnore @Nullable String undoneBy,
    @JsonIgnore @Nullable Instant undoneAt) {

  /// As in `approved by local at 2026-01-02T03:04:05Z`.
  String words() {
    String what = decision == Decision.APPROVED ? "approved" : "rejected";
    return "%s by %s at %s"
        .formatted(what, decidedBy, decidedAt.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
  }
}
