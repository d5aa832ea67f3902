package dev.scene.webhook;

import dev.scene.event.outbox.EventType;
import dev.scene.platform.Checks;
import dev.scene.platform.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A webhook as a user sends it. What is null is as usual in a new one: told of everything, in
/// Scene's format, enabled.
///
/// @param secret `whsec_…`, for a new one only; without it one is made
/// @param version that was seen when it was edited; without it whatever is there is overwritten
public record WebhookDraft(
    @Nullable UUID projectId,
    @Nullable String description,
    @Nullable String endpointUrl,
    @Nullable WebhookFormat format,
    @Nullable List<String> eventTypes,
    @Nullable Map<String, Secret> customHeaders,
    @Nullable Boolean enabled,
    @Nullable Secret secret,
    @Nullable Integer version) {
  private static final int LONGEST_URL = 2048;

  /// The rules that need nobody but the draft; where it leads is for
  /// [dev.scene.webhook.target.TargetPolicy].
  Checks check() {
    Checks checks =
        new Checks()
            .text(endpointUrl, "endpoint_url", LONGEST_URL)
            .atMost(description, "description", 200);
    HeaderRules.check(checks, headers());
    for (String type : types()) {
      checks.require(
          isKnown(type), "event_types", "must not name \"%s\"; %s".formatted(type, all()));
    }
    if (secret instanceof Secret.Plain(String text)) {
      checks.require(
          SigningSecret.isUsable(text),
          "secret",
          "must be \"whsec_\" and 24 to 64 bytes in Base64; leave it out to have one made");
    }
    return checks;
  }

  private static boolean isKnown(String type) {
    return EventType.of(type).filter(it -> it != EventType.PING).isPresent();
  }

  private static String all() {
    return Stream.of(EventType.values())
        .filter(type -> type != EventType.PING)
        .map(EventType::code)
        .collect(Collectors.joining(", ", "there are ", ""));
  }

  String url() {
    return endpointUrl == null ? "" : endpointUrl.strip();
  }

  String words() {
    return description == null ? "" : description.strip();
  }

  WebhookFormat formatOr(WebhookFormat usual) {
    return format == null ? usual : format;
  }

  List<String> types() {
    return eventTypes == null ? List.of() : eventTypes.stream().distinct().sorted().toList();
  }

  Map<String, Secret> headers() {
    return customHeaders == null ? Map.of() : customHeaders;
  }

  /// The headers, with those that were stored where the mask was sent back.
  Map<String, Secret> headersOver(Map<String, Secret> stored) {
    Map<String, Secret> headers = new LinkedHashMap<>();
    headers()
        .forEach((name, value) -> {
          Secret old = stored.get(name);
          headers.put(name, value.isMask() && old != null ? old : value);
        });
    return headers;
  }

  /// The same with what is missing taken from a stored one, as PATCH does.
  public WebhookDraft over(Webhook stored) {
    return new WebhookDraft(
        stored.projectId(),
        description == null ? stored.description() : description,
        endpointUrl == null ? stored.endpointUrl() : endpointUrl,
        formatOr(stored.format()),
        eventTypes == null ? stored.eventTypes() : eventTypes,
        customHeaders == null ? stored.customHeaders() : customHeaders,
        enabled == null ? Boolean.valueOf(stored.enabled()) : enabled,
        secret,
        version);
  }
}
