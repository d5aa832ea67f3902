package dev.scene.api;

import dev.scene.event.AuditEntry;
import dev.scene.event.AuditLog;
import dev.scene.platform.Checks;
import dev.scene.platform.Problem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Who changed what.
@Path("/api/audit")
@Tag(name = "Audit")
public class AuditResource {
  private final AuditLog log;

  AuditResource(AuditLog log) {
    this.log = log;
  }

  /// Entries, the newest first; `next_cursor` is null at the end.
  public record Part(List<AuditEntry> entries, @Nullable UUID nextCursor) {}

  /// At most `limit` entries, which is at most 100; read on with `cursor`, which is the
  /// `next_cursor` of the answer before.
  @GET
  public Part newest(
      @QueryParam("entity_id") @Nullable String entity,
      @QueryParam("project_id") @Nullable String project,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    new Checks()
        .require(
            limit >= 1 && limit <= Limits.ITEMS, "limit", "must lie between 1 and " + Limits.ITEMS)
        .orRefuse();
    AuditLog.Filter filter =
        new AuditLog.Filter(id("entity_id", entity), id("project_id", project));
    List<AuditEntry> found = log.newest(filter, id("cursor", cursor), limit + 1);
    boolean more = found.size() > limit;
    List<AuditEntry> shown = more ? found.subList(0, limit) : found;
    return new Part(shown, more ? shown.getLast().id() : null);
  }

  private static @Nullable UUID id(String field, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new Problem(
          Problem.Kind.BAD_REQUEST,
          "%s must be an id; \"%s\" is none.".formatted(field, text),
          field.equals("cursor")
              ? "Send the next_cursor of the answer before as it is."
              : "Send the id that the entity was answered with.");
    }
  }
}
