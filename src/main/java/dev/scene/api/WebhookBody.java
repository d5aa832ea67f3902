package dev.scene.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.scene.platform.Secret;
import dev.scene.webhook.Webhook;
import dev.scene.webhook.WebhookFormat;
import dev.scene.webhook.Webhooks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A webhook. No `eventTypes` mean every type. `secret` is there only in the answer that made it;
/// values of headers are never shown.
public record WebhookBody(
    UUID id,
    @Nullable UUID projectId,
    String description,
    String endpointUrl,
    WebhookFormat format,
    List<String> eventTypes,
    Map<String, Secret> customHeaders,
    boolean enabled,
    @Nullable Instant failingSince,
    @Nullable String disabledReason,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,
    @Nullable Instant previousSecretUntil,
    int version,
    String createdBy,
    Instant createdAt,
    Instant updatedAt) {

  static WebhookBody of(Webhook webhook) {
    return of(new Webhooks.Told(webhook, null));
  }

  static WebhookBody of(Webhooks.Told told) {
    Webhook webhook = told.webhook();
    return new WebhookBody(
        webhook.id(),
        webhook.projectId(),
        webhook.description(),
        webhook.endpointUrl(),
        webhook.format(),
        webhook.eventTypes(),
        webhook.customHeaders(),
        webhook.enabled(),
        webhook.failingSince(),
        webhook.disabledReason(),
        told.secret(),
        webhook.previousSecretUntil(),
        webhook.version(),
        webhook.createdBy(),
        webhook.createdAt(),
        webhook.updatedAt());
  }
}
