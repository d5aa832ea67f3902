package dev.scene.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.api.edit.MergePatch;
import dev.scene.baseline.Baseline;
import dev.scene.baseline.Baselines;
import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchDraft;
import dev.scene.catalog.Batches;
import dev.scene.platform.Ids;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
  private final MergePatch patches;

  BatchResource(Batches batches, Baselines baselines, MergePatch patches) {
    this.batches = batches;
    this.baselines = baselines;
    this.patches = patches;
  }

  @GET
  public BatchBody get(@PathParam("id") String id) {
    return body(batches.require(id(id)));
  }

  @PUT
  public BatchBody update(@PathParam("id") String id, BatchDraft draft) {
    return body(batches.update(id(id), draft));
  }

  /// Changes the fields that are sent, and no others; `tasks` as a whole.
  @PATCH
  public BatchBody patch(@PathParam("id") String id, JsonNode changes)
      throws JsonProcessingException {
    BatchBody current = get(id);
    return body(
        batches.update(current.batch().id(), patches.draft(current, changes, BatchDraft.class)));
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
