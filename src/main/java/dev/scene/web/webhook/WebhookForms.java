package dev.scene.web.webhook;

import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.event.outbox.EventType;
import dev.scene.web.Faults;
import dev.scene.web.Html;
import dev.scene.webhook.Webhook;
import dev.scene.webhook.WebhookFormat;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the form of a webhook, and shows a secret for the only time.
@ApplicationScoped
class WebhookForms {
  private static final String NAV = "webhooks";

  /// A type to choose.
  record Choice(String code, String meaning, boolean chosen) {}

  /// A format to choose.
  record Format(String code, String words, boolean chosen) {}

  @CheckedTemplate(
      basePath = "WebhookScreen",
      defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WebhookForm(
      String action,
      boolean edit,
      TypedWebhook typed,
      List<Project> projects,
      List<Choice> types,
      List<Format> formats,
      Faults faults)
      implements TemplateInstance {}

  @CheckedTemplate(
      basePath = "WebhookScreen",
      defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WebhookSecret(Webhook webhook, String secret, boolean rotated)
      implements TemplateInstance {}

  private final Projects projects;

  WebhookForms(Projects projects) {
    this.projects = projects;
  }

  Response adding(@Nullable String htmx, int status, TypedWebhook typed, Faults faults) {
    WebhookForm form = form("/webhooks", false, typed, faults);
    return Html.form(htmx, status, new Html.Form("New webhook", NAV, form));
  }

  Response editing(
      @Nullable String htmx, Webhook webhook, TypedWebhook typed, @Nullable Faults faults) {
    WebhookForm form =
        form("/webhooks/" + webhook.id(), true, typed, faults == null ? Faults.NONE : faults);
    return Html.form(htmx, faults == null ? 200 : 422, new Html.Form("Edit webhook", NAV, form));
  }

  private WebhookForm form(String action, boolean edit, TypedWebhook typed, Faults faults) {
    return new WebhookForm(
        action, edit, typed, projects.all(), types(typed), formats(typed), faults);
  }

  private static List<Choice> types(TypedWebhook typed) {
    return Stream.of(EventType.values())
        .filter(type -> type != EventType.PING)
        .map(type -> new Choice(type.code(), type.meaning(), typed.has(type.code())))
        .toList();
  }

  private static List<Format> formats(TypedWebhook typed) {
    return Stream.of(WebhookFormat.values())
        .map(it -> new Format(it.name().toLowerCase(Locale.ROOT), words(it), it == typed.format()))
        .toList();
  }

  static String words(WebhookFormat format) {
    return switch (format) {
      case SCENE -> "Scene, signed with X-Scene-Signature";
      case STANDARD -> "Standard Webhooks 1.0";
      case SLACK -> "Slack message, not signed";
    };
  }

  Response secret(@Nullable String htmx, Webhook webhook, String secret, boolean rotated) {
    return Html.form(
        htmx,
        200,
        new Html.Form("Signing secret", NAV, new WebhookSecret(webhook, secret, rotated)));
  }
}
