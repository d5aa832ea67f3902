package dev.scene.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.scene.event.outbox.Event;
import dev.scene.event.outbox.EventType;
import dev.scene.event.outbox.Outbox;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What has happened, as webhooks are told of it.
@Path("/api/webhook-events")
@Tag(name = "Webhooks")
public class WebhookEventResource {
  private final Outbox outbox;

  WebhookEventResource(Outbox outbox) {
    this.outbox = outbox;
  }

  /// An event; addresses in its payload begin at the service's own.
  public record EventBody(
      UUID id,
      String type,
      @Nullable UUID projectId,
      @Nullable UUID runId,
      Instant occurredAt,
      @JsonRawValue @Schema(type = SchemaType.OBJECT) String payload) {
    static EventBody of(Event event) {
      return new EventBody(
          event.id(),
          event.type(),
          event.projectId(),
          event.runId(),
          event.occurredAt(),
          event.payload());
    }
  }

  /// Events, the newest first, and where the list goes on.
  public record EventPage(List<EventBody> events, @Nullable String nextCursor) {}

  /// A type that a webhook can ask for.
  public record TypeBody(String type, String meaning) {}

  @GET
  @Operation(summary = "Events, the newest first")
  public EventPage all(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
    int most = Cursor.limit(limit);
    List<Event> page = outbox.newest(Cursor.read(cursor), most);
    return new EventPage(
        page.stream().map(EventBody::of).toList(), Cursor.after(page, most, Event::id));
  }

  @GET
  @Path("/types")
  @Operation(summary = "The types of events that there are")
  public List<TypeBody> types() {
    return Stream.of(EventType.values())
        .filter(type -> type != EventType.PING)
        .map(type -> new TypeBody(type.code(), type.meaning()))
        .toList();
  }
}
