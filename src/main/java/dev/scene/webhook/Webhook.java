package dev.scene.webhook;

import dev.scene.platform.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// Somebody who is told of events, of one project or of all.
///
/// No `eventTypes` mean every type. `failingSince` is there while no attempt succeeds;
/// `disabledReason` says why the service disabled it by itself. The previous secret signs beside
/// the new one until `previousSecretUntil`. `version` grows with each change by a user.
public record Webhook(
    UUID id,
    @Nullable UUID projectId,
    String description,
    String endpointUrl,
    WebhookFormat format,
    @Json List<String> eventTypes,
    @Json Map<String, Secret> customHeaders,
    boolean enabled,
    Secret secret,
    @Nullable Secret previousSecret,
    @Nullable Instant previousSecretUntil,
    @Nullable Instant failingSince,
    @Nullable String disabledReason,
    int version,
    String createdBy,
    Instant createdAt,
    Instant updatedAt) {

  /// Whether it is to be told of an event of this type and project.
  public boolean wants(String type, @Nullable UUID project) {
    return enabled
        && (projectId == null || projectId.equals(project))
        && (eventTypes.isEmpty() || eventTypes.contains(type));
  }

  /// The secrets that sign at this time, the new one first.
  public List<Secret> secrets(Instant now) {
    return previousSecret != null
            && previousSecretUntil != null
            && now.isBefore(previousSecretUntil)
        ? List.of(secret, previousSecret)
        : List.of(secret);
  }
}
