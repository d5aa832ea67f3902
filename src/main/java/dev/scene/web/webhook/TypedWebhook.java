package dev.scene.web.webhook;

import dev.scene.platform.Ids;
import dev.scene.web.Sent;
import dev.scene.webhook.Webhook;
import dev.scene.webhook.WebhookDraft;
import dev.scene.webhook.WebhookFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The form of a webhook as it is stored or was sent. `project` is empty for all of them.
record TypedWebhook(
    String project,
    String description,
    String url,
    WebhookFormat format,
    List<String> types,
    String headers,
    boolean enabled,
    String version) {

  static TypedWebhook blank(String project) {
    return new TypedWebhook(project, "", "", WebhookFormat.SCENE, List.of(), "", true, "");
  }

  static TypedWebhook of(Webhook webhook) {
    return new TypedWebhook(
        Objects.toString(webhook.projectId(), ""),
        webhook.description(),
        webhook.endpointUrl(),
        webhook.format(),
        webhook.eventTypes(),
        HeaderLines.of(webhook.customHeaders()),
        webhook.enabled(),
        String.valueOf(webhook.version()));
  }

  static TypedWebhook of(Sent form) {
    return new TypedWebhook(
        form.text("project_id"),
        form.text("description"),
        form.text("endpoint_url"),
        format(form.text("format")),
        form.all("event_types"),
        form.text("custom_headers"),
        form.text("enabled").equals("true"),
        form.text("version"));
  }

  private static WebhookFormat format(String code) {
    return Arrays.stream(WebhookFormat.values())
        .filter(format -> format.name().equalsIgnoreCase(code))
        .findFirst()
        .orElse(WebhookFormat.SCENE);
  }

  /// @throws dev.scene.platform.Problem invalid, when the headers can't be read
  WebhookDraft draft() {
    return new WebhookDraft(
        project.isEmpty() ? null : projectId(),
        description,
        url,
        format,
        types,
        HeaderLines.read(headers),
        enabled,
        null,
        version.matches("\\d{1,9}") ? Integer.valueOf(version) : null);
  }

  private @Nullable UUID projectId() {
    return Ids.parse("project", project);
  }

  public boolean has(String type) {
    return types.contains(type);
  }
}
