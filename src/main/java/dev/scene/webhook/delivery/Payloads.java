package dev.scene.webhook.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.scene.event.outbox.Event;
import dev.scene.event.outbox.EventType;
import dev.scene.webhook.PublicAddress;
import dev.scene.webhook.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;

/// Makes what a delivery tells out of the event: under its own id, with whole addresses.
@ApplicationScoped
class Payloads {
  private final ObjectMapper json;
  private final PublicAddress address;

  Payloads(ObjectMapper json, PublicAddress address) {
    this.json = json;
    this.address = address;
  }

  /// What is told of an event, whoever is told.
  ObjectNode of(Event event) {
    return (ObjectNode) whole(read(event.payload()));
  }

  /// The delivery that tells this.
  Delivery with(Delivery delivery, ObjectNode happened) {
    ObjectNode payload = head(delivery);
    payload.setAll(happened);
    return told(delivery, payload);
  }

  Delivery ofPing(Delivery delivery, Webhook webhook, Instant at) {
    ObjectNode payload = head(delivery);
    payload.put("event", EventType.PING.code());
    payload.put("occurred_at", at.toString());
    payload.putObject("webhook").put("id", webhook.id().toString());
    payload.put("message", "This is a test of Scene. Nothing has happened.");
    return told(delivery, payload);
  }

  private ObjectNode head(Delivery delivery) {
    return json.createObjectNode()
        .put("event", delivery.eventType())
        .put("delivery_id", delivery.id().toString())
        .put("event_id", delivery.eventId().toString());
  }

  JsonNode read(String payload) {
    try {
      return json.readTree(payload);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  // within the service addresses begin with a slash; where it is may change until it is told
  private JsonNode whole(JsonNode part) {
    if (!(part instanceof ObjectNode object)) {
      return part;
    }
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String text = field.getValue().asText();
      boolean within = field.getKey().endsWith("_url") && text.startsWith("/");
      field.setValue(within ? new TextNode(address.base() + text) : whole(field.getValue()));
    }
    return object;
  }

  private static Delivery told(Delivery delivery, ObjectNode payload) {
    return new Delivery(
        delivery.id(),
        delivery.webhookId(),
        delivery.eventId(),
        delivery.eventType(),
        delivery.status(),
        delivery.attempts(),
        delivery.budget(),
        delivery.nextAttemptAt(),
        delivery.claim(),
        delivery.responseCode(),
        delivery.responseMs(),
        delivery.error(),
        payload.toString(),
        delivery.createdAt(),
        delivery.finishedAt());
  }
}
