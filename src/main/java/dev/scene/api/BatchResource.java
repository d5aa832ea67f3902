package dev.scene.api;

import dev.scene.baseline.Baseline;
import dev.scene.baseline.Baselines;
import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchDraft;
import dev.scene.catalog.Batches;
import dev.scene.platform.Ids;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Single batches and their baselines; they are made and listed under their project.
@Path("/api/batches/{id}")
@Tag(name = "Batches")
public class BatchResource {
  private final Batches batches;
  private final Baselines baselines;

  BatchResource(Batches batches, Baselines baselines) {
    this.batches = batches;
    this.baselines = baselines;
  }

  @GET
  public BatchBody get(@PathParam("id") String id) {
    return body(batches.require(id(id)));
  }

  @PUT
  public BatchBody update(@PathParam("id") String id, BatchDraft draft) {
    return body(batches.update(id(id), draft));
  }

  @DELETE
  public void delete(@PathParam("id") String id) {
    batches.delete(id(id));
  }

  @GET
  @Path("/baselines")
  public List<Baseline> baselines(@PathParam("id") String id) {
    return baselines.of(batches.require(id(id)).id());
  }

  private BatchBody body(Batch batch) {
    return new BatchBody(batch, batches.tasks(batch.id()));
  }

  private static UUID id(String id) {
    return Ids.parse("batch", id);
  }
}
