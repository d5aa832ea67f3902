package dev.scene.web.webhook;

import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.webhook.Webhook;
import dev.scene.webhook.delivery.Deliveries;
import dev.scene.webhook.delivery.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A webhook with what became of its deliveries, for lists and its own page.
record WebhookView(Webhook webhook, @Nullable String project, Deliveries.Counts counts) {

  static WebhookView of(Webhook webhook, Projects projects, Deliveries deliveries) {
    UUID project = webhook.projectId();
    return new WebhookView(
        webhook,
        project == null ? null : projects.find(project).map(Project::name).orElse(null),
        deliveries.counts(webhook.id()));
  }

  public String name() {
    return webhook.description().isEmpty() ? webhook.endpointUrl() : webhook.description();
  }

  public String state() {
    if (!webhook.enabled()) {
      return "cancelled";
    }
    return webhook.failingSince() == null ? "finished" : "failed";
  }

  public String stateWords() {
    if (!webhook.enabled()) {
      return "Disabled";
    }
    return webhook.failingSince() == null ? "Enabled" : "Failing";
  }

  public String events() {
    return webhook.eventTypes().isEmpty() ? "every event" : String.join(", ", webhook.eventTypes());
  }

  /// A delivery as a row of a list.
  record Row(Delivery delivery) {
    public String state() {
      return WebhookView.state(delivery.status());
    }

    public String stateWords() {
      return WebhookView.words(delivery);
    }

    public String answer() {
      Integer code = delivery.responseCode();
      Long millis = delivery.responseMs();
      if (millis == null) {
        return "";
      }
      return code == null ? "no answer" : "%d in %d ms".formatted(code, millis);
    }

    public String shownError() {
      return delivery.error() == null ? "" : delivery.error();
    }
  }

  static String state(Delivery.Status status) {
    return switch (status) {
      case PENDING -> "executing";
      case SUCCEEDED -> "finished";
      case FAILED -> "failed";
    };
  }

  static String words(Delivery delivery) {
    return switch (delivery.status()) {
      case PENDING -> delivery.attempts() == 0 ? "Under way" : "Retrying";
      case SUCCEEDED -> "Delivered";
      case FAILED -> "Failed";
    };
  }

  /// What of the deliveries is shown, and where the list goes on.
  record Part(List<Row> rows, @Nullable UUID older, boolean newest, boolean moving) {}

  /// Since when nothing gets through, while it is enabled.
  public @Nullable Instant failing() {
    return webhook.enabled() ? webhook.failingSince() : null;
  }
}
