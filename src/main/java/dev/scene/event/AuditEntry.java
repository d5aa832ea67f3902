package dev.scene.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// Somebody did something: `action` is a plain word such as `created`, `changed` or `deleted`.
///
/// The name is the one that the entity had then; it may be gone by now.
public record AuditEntry(
    UUID id,
    String actor,
    String action,
    String entityType,
    @Nullable UUID entityId,
    String entityName,
    @Nullable UUID projectId,
    @Json Data data,
    Instant createdAt) {

  /// What was done: the version that came of it, the fields that changed, and whatever else is
  /// worth knowing.
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Data(
      @Nullable Integer version, List<Changed> changes, Map<String, JsonNode> facts) {
    public Data {
      changes = Objects.requireNonNullElse(changes, List.of());
      facts = Objects.requireNonNullElse(facts, Map.of());
    }
  }
}
