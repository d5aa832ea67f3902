package dev.scene.web.webhook;

import dev.scene.catalog.Projects;
import dev.scene.platform.Ids;
import dev.scene.web.Change;
import dev.scene.web.Html;
import dev.scene.web.Toast;
import dev.scene.webhook.Webhooks;
import dev.scene.webhook.delivery.Deliveries;
import dev.scene.webhook.delivery.Delivery;
import dev.scene.webhook.delivery.DeliveryWorker;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A webhook with its deliveries.
@Path("/webhooks")
public class WebhookPageScreen {
  private static final int PART = 25;

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WebhookPage(WebhookView view, WebhookView.Part part) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WebhookPage$Content(WebhookView view, WebhookView.Part part) implements TemplateInstance {}

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final DeliveryWorker worker;
  private final Projects projects;

  WebhookPageScreen(
      Webhooks webhooks, Deliveries deliveries, DeliveryWorker worker, Projects projects) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.worker = worker;
    this.projects = projects;
  }

  @GET
  @Path("/{id}")
  public Response show(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      @RestQuery @Nullable String before) {
    WebhookView view =
        WebhookView.of(webhooks.require(Ids.parse("webhook", id)), projects, deliveries);
    UUID from = before == null || before.isEmpty() ? null : Ids.parse("webhook delivery", before);
    WebhookView.Part part = part(view.webhook().id(), from);
    return Html.page(htmx, new WebhookPage$Content(view, part), new WebhookPage(view, part));
  }

  private WebhookView.Part part(UUID webhook, @Nullable UUID before) {
    List<Delivery> found =
        deliveries.newest(new Deliveries.Filter(webhook, null), before, PART + 1);
    List<Delivery> shown = found.size() > PART ? found.subList(0, PART) : found;
    return new WebhookView.Part(
        shown.stream().map(WebhookView.Row::new).toList(),
        found.size() > PART ? shown.getLast().id() : null,
        before == null,
        shown.stream().anyMatch(delivery -> !delivery.status().isFinal()));
  }

  @POST
  @Path("/{id}/ping")
  public Response ping(@HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    Delivery ping = deliveries.ping(webhooks.require(Ids.parse("webhook", id)));
    worker.wake();
    return Change.moved(
        htmx,
        "/webhook-deliveries/" + ping.id(),
        Toast.success("Test sent", "What comes of it is shown here."));
  }
}
