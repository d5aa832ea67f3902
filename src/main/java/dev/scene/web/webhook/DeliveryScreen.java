package dev.scene.web.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.catalog.Projects;
import dev.scene.platform.Ids;
import dev.scene.web.Change;
import dev.scene.web.Html;
import dev.scene.web.Toast;
import dev.scene.webhook.Webhook;
import dev.scene.webhook.Webhooks;
import dev.scene.webhook.delivery.Deliveries;
import dev.scene.webhook.delivery.Delivery;
import dev.scene.webhook.delivery.DeliveryAttempt;
import dev.scene.webhook.delivery.DeliveryWorker;
import dev.scene.webhook.delivery.Letters;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One delivery with all its attempts.
@Path("/webhook-deliveries")
public class DeliveryScreen {
  /// A delivery with what was sent and what came back.
  record Detail(
      WebhookView webhook, WebhookView.Row row, String body, List<DeliveryAttempt> attempts) {

    /// The last attempt, if there was one.
    public @Nullable DeliveryAttempt last() {
      return attempts.isEmpty() ? null : attempts.getLast();
    }

    public boolean over() {
      return row.delivery().status().isFinal();
    }
  }

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DeliveryPage(Detail view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record DeliveryPage$Content(Detail view) implements TemplateInstance {}

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final DeliveryWorker worker;
  private final Projects projects;
  private final Letters letters;
  private final ObjectMapper json;

  DeliveryScreen(
      Webhooks webhooks,
      Deliveries deliveries,
      DeliveryWorker worker,
      Projects projects,
      Letters letters,
      ObjectMapper json) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.worker = worker;
    this.projects = projects;
    this.letters = letters;
    this.json = json;
  }

  @GET
  @Path("/{id}")
  public Response delivery(
      @HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    Delivery delivery = deliveries.require(Ids.parse("webhook delivery", id));
    Webhook webhook = webhooks.require(delivery.webhookId());
    Detail detail =
        new Detail(
            WebhookView.of(webhook, projects, deliveries),
            new WebhookView.Row(delivery),
            pretty(letters.body(webhook, delivery)),
            deliveries.attempts(delivery.id()));
    return Html.page(htmx, new DeliveryPage$Content(detail), new DeliveryPage(detail));
  }

  private String pretty(String body) {
    try {
      return json.readTree(body).toPrettyString();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @POST
  @Path("/{id}/redeliver")
  public Response redeliver(
      @HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    Delivery again = deliveries.redeliver(Ids.parse("webhook delivery", id));
    worker.wake();
    return Change.moved(
        htmx,
        "/webhook-deliveries/" + again.id(),
        Toast.success("Sent again", "Under the same id, with the same body."));
  }
}
