package dev.scene.api;

import dev.scene.platform.Ids;
import dev.scene.webhook.delivery.Deliveries;
import dev.scene.webhook.delivery.Delivery;
import dev.scene.webhook.delivery.DeliveryWorker;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Deliveries to webhooks: what was sent, what was answered, and sending it again.
@Path("/api/webhook-deliveries")
@Tag(name = "Webhooks")
public class WebhookDeliveryResource {
  private final Deliveries deliveries;
  private final DeliveryWorker worker;

  WebhookDeliveryResource(Deliveries deliveries, DeliveryWorker worker) {
    this.deliveries = deliveries;
    this.worker = worker;
  }

  @GET
  @Operation(summary = "Deliveries to all webhooks, the newest first")
  public DeliveryPage all(
      @RestQuery @Nullable String status,
      @RestQuery @Nullable Integer limit,
      @RestQuery @Nullable String cursor) {
    return DeliveryPage.of(deliveries, new DeliveryPage.Wanted(null, status, limit, cursor));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One delivery with what it tells and every attempt")
  public DeliveryBody get(@PathParam("id") String id) {
    Delivery delivery = deliveries.require(id(id));
    return DeliveryBody.whole(delivery, deliveries.attempts(delivery.id()));
  }

  @POST
  @Path("/{id}/redeliver")
  @Operation(summary = "Sends it once more under the same id; 409 while it is under way")
  public RestResponse<DeliveryBody> redeliver(@PathParam("id") String id) {
    Delivery again = deliveries.redeliver(id(id));
    worker.wake();
    return RestResponse.accepted(DeliveryBody.of(again));
  }

  private static UUID id(String id) {
    return Ids.parse("webhook delivery", id);
  }
}
