package dev.scene.webhook.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.platform.Secret;
import dev.scene.platform.Vault;
import dev.scene.webhook.Webhook;
import dev.scene.webhook.post.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a delivery out in the format of its webhook, signed. What is sent differs from attempt to
/// attempt only in its headers.
@ApplicationScoped
public class Letters {
  private final ObjectMapper json;
  private final Payloads payloads;
  private final SlackMessage slack;
  private final Vault vault;

  Letters(ObjectMapper json, Payloads payloads, SlackMessage slack, Vault vault) {
    this.json = json;
    this.payloads = payloads;
    this.slack = slack;
    this.vault = vault;
  }

  /// The body that a delivery has in the webhook's format.
  public String body(Webhook webhook, Delivery delivery) {
    return switch (webhook.format()) {
      case SCENE -> delivery.payload();
      case STANDARD -> standard(delivery);
      case SLACK -> slack.of(payloads.read(delivery.payload())).toString();
    };
  }

  private String standard(Delivery delivery) {
    JsonNode payload = payloads.read(delivery.payload());
    return json.createObjectNode()
        .put("type", delivery.eventType())
        .put("timestamp", payload.path("occurred_at").asText())
        .set("data", payload)
        .toString();
  }

  /// @throws dev.scene.platform.Problem unavailable, when a secret can't be opened
  Letter of(Webhook webhook, Delivery delivery, Instant now) {
    String body = body(webhook, delivery);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.putAll(signed(webhook, delivery, body, now));
    Map<String, String> shown = new LinkedHashMap<>(headers);
    webhook
        .customHeaders()
        .forEach((name, value) -> {
          headers.put(name, vault.open(value));
          shown.put(name, Secret.MASK);
        });
    return new Letter(webhook.endpointUrl(), headers, shown, body);
  }

  private Map<String, String> signed(Webhook webhook, Delivery delivery, String body, Instant now) {
    if (!webhook.format().isSigned()) {
      return Map.of();
    }
    List<String> secrets = webhook.secrets(now).stream().map(vault::open).toList();
    String timestamp = now.truncatedTo(ChronoUnit.SECONDS).toString();
    return switch (webhook.format()) {
      case STANDARD -> standard(secrets, delivery.id().toString(), now.getEpochSecond(), body);
      case SCENE, SLACK -> scene(delivery, timestamp, Signatures.scene(secrets, timestamp, body));
    };
  }

  private static Map<String, String> standard(
      List<String> secrets, String id, long timestamp, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", String.valueOf(timestamp));
    headers.put("webhook-signature", Signatures.standard(secrets, id, timestamp, body));
    return headers;
  }

  private static Map<String, String> scene(Delivery delivery, String timestamp, String signature) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Scene-Event", delivery.eventType());
    headers.put("X-Scene-Event-Id", delivery.eventId().toString());
    headers.put("X-Scene-Delivery", delivery.id().toString());
    headers.put("X-Scene-Attempt", String.valueOf(delivery.attempts() + 1));
    headers.put("X-Scene-Timestamp", timestamp);
    headers.put("X-Scene-Signature", signature);
    headers.put("X-Scene-Signature-Version", "1");
    return headers;
  }
}
