package dev.scene.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.scene.baseline.Baseline;
import dev.scene.baseline.BaselineItem;
import dev.scene.baseline.Baselines;
import dev.scene.platform.Ids;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Single baselines. There is no way to change one.
@Path("/api/baselines/{id}")
@Tag(name = "Baselines")
public class BaselineResource {
  private final Baselines baselines;

  BaselineResource(Baselines baselines) {
    this.baselines = baselines;
  }

  /// A picture of a baseline and where it is served.
  public record Item(@JsonUnwrapped BaselineItem item, String pictureUrl) {}

  public record Body(@JsonUnwrapped Baseline baseline, List<Item> items) {}

  @GET
  public Body get(@PathParam("id") String id) {
    Baseline baseline = baselines.require(id(id));
    return new Body(
        baseline,
        baselines.items(baseline.id()).stream()
            .map(item -> new Item(item, ArtifactUrls.ofBaseline(item)))
            .toList());
  }

  @DELETE
  public void delete(@PathParam("id") String id) {
    baselines.delete(id(id));
  }

  private static UUID id(String id) {
    return Ids.parse("baseline", id);
  }
}
