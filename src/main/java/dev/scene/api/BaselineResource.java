package dev.scene.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.scene.baseline.Baseline;
import dev.scene.baseline.BaselineItem;
import dev.scene.baseline.BaselineList;
import dev.scene.baseline.Baselines;
import dev.scene.platform.Ids;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Baselines. There is no way to change one.
@Path("/api/baselines")
@Tag(name = "Baselines")
public class BaselineResource {
  private final Baselines baselines;
  private final BaselineList list;

  BaselineResource(Baselines baselines, BaselineList list) {
    this.baselines = baselines;
    this.list = list;
  }

  /// A picture of a baseline and where it is served.
  public record Item(@JsonUnwrapped BaselineItem item, String pictureUrl) {}

  public record Body(@JsonUnwrapped Baseline baseline, List<Item> items) {}

  /// By project and batch, in each the newest first.
  @GET
  public List<BaselineList.Entry> all(
      @RestQuery("project_id") @Nullable String project,
      @RestQuery("batch_id") @Nullable String batch,
      @RestQuery @DefaultValue("25") int limit,
      @RestQuery @DefaultValue("0") int offset) {
    return list.page(
        new BaselineList.Filter(optional("project", project), optional("batch", batch)),
        Math.clamp(limit, 1, Limits.ITEMS),
        Math.max(0, offset));
  }

  private static @Nullable UUID optional(String what, @Nullable String id) {
    return id == null || id.isBlank() ? null : Ids.parse(what, id);
  }

  @GET
  @Path("/{id}")
  public Body get(@PathParam("id") String id) {
    Baseline baseline = baselines.require(id(id));
    return new Body(
        baseline,
        baselines.items(baseline.id()).stream()
            .map(item -> new Item(item, ArtifactUrls.ofBaseline(item)))
            .toList());
  }

  @DELETE
  @Path("/{id}")
  public void delete(@PathParam("id") String id) {
    baselines.delete(id(id));
  }

  private static UUID id(String id) {
    return Ids.parse("baseline", id);
  }
}
