package dev.scene.api;

import dev.scene.platform.Caller;
import dev.scene.platform.Ids;
import dev.scene.webhook.WebhookDraft;
import dev.scene.webhook.Webhooks;
import dev.scene.webhook.delivery.Deliveries;
import dev.scene.webhook.delivery.Delivery;
import dev.scene.webhook.delivery.DeliveryWorker;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Webhooks, their secrets, and trying them out.
@Path("/api/webhooks")
@Tag(name = "Webhooks")
public class WebhookResource {
  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final DeliveryWorker worker;
  private final Caller caller;

  WebhookResource(Webhooks webhooks, Deliveries deliveries, DeliveryWorker worker, Caller caller) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.worker = worker;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "All webhooks, or those that are told of one project")
  public List<WebhookBody> all(@RestQuery("project_id") @Nullable String project) {
    return (project == null ? webhooks.all() : webhooks.of(Ids.parse("project", project)))
        .stream().map(WebhookBody::of).toList();
  }

  @POST
  @Operation(summary = "Makes a webhook; the answer holds its secret, for the only time")
  public RestResponse<WebhookBody> create(WebhookDraft draft) {
    WebhookBody body = WebhookBody.of(webhooks.create(draft, caller.name()));
    return Created.at("/api/webhooks/" + body.id(), body);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One webhook")
  public WebhookBody get(@PathParam("id") String id) {
    return WebhookBody.of(webhooks.require(id(id)));
  }

  @PUT
  @Path("/{id}")
  @Operation(summary = "Changes it; what is left out is as in a new one")
  public WebhookBody update(@PathParam("id") String id, WebhookDraft draft) {
    return WebhookBody.of(webhooks.update(id(id), draft));
  }

  @PATCH
  @Path("/{id}")
  @Operation(summary = "Changes what is named, and leaves the rest")
  public WebhookBody patch(@PathParam("id") String id, WebhookDraft draft) {
    return WebhookBody.of(webhooks.update(id(id), draft.over(webhooks.require(id(id)))));
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Deletes it with its deliveries")
  public void delete(@PathParam("id") String id) {
    webhooks.delete(id(id));
  }

  @POST
  @Path("/{id}/rotate")
  @Operation(summary = "Makes a new secret, beside which the old one still signs for a while")
  public WebhookBody rotate(@PathParam("id") String id) {
    return WebhookBody.of(webhooks.rotate(id(id)));
  }

  @POST
  @Path("/{id}/ping")
  @Operation(summary = "Sends a test; the answer is the delivery, which can be looked at")
  public RestResponse<DeliveryBody> ping(@PathParam("id") String id) {
    Delivery ping = deliveries.ping(webhooks.require(id(id)));
    worker.wake();
    return RestResponse.accepted(DeliveryBody.of(ping));
  }

  @GET
  @Path("/{id}/deliveries")
  @Operation(summary = "What was and is to be delivered to it, the newest first")
  public DeliveryPage deliveries(
      @PathParam("id") String id,
      @RestQuery @Nullable String status,
      @RestQuery @Nullable Integer limit,
      @RestQuery @Nullable String cursor) {
    UUID webhook = webhooks.require(id(id)).id();
    return DeliveryPage.of(deliveries, new DeliveryPage.Wanted(webhook, status, limit, cursor));
  }

  private static UUID id(String id) {
    return Ids.parse("webhook", id);
  }
}
