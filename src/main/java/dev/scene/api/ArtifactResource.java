package dev.scene.api;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.ArtifactStore;
import dev.scene.artifact.Artifacts;
import dev.scene.baseline.Baselines;
import dev.scene.compare.BaselinePairs;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import io.quarkus.vertx.http.Uncompressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Stored files under addresses that stay, byte for byte: each has the length that it was stored
/// with. A name is only ever looked up in the database, so no name can reach a file that was not
/// stored for it.
@Path("/artifacts")
@Tag(name = "Artifacts")
@APIResponse(
    responseCode = "200",
    description = "The file, with its ETag.",
    content =
        @Content(
            mediaType = MediaType.WILDCARD,
            schema = @Schema(type = SchemaType.STRING, format = "binary")))
@APIResponse(responseCode = "304", description = "It is the file that If-None-Match names.")
public class ArtifactResource {
  private final ArtifactStore store;
  private final Artifacts artifacts;
  private final Executions executions;
  private final Baselines baselines;
  private final ThumbnailFiles thumbnails;
  private final BaselinePairs pairs;

  ArtifactResource(
      ArtifactStore store,
      Artifacts artifacts,
      Executions executions,
      Baselines baselines,
      ThumbnailFiles thumbnails,
      BaselinePairs pairs) {
    this.store = store;
    this.artifacts = artifacts;
    this.executions = executions;
    this.baselines = baselines;
    this.thumbnails = thumbnails;
    this.pairs = pairs;
  }

  @GET
  @Uncompressed
  @Path("/runs/{run}/{execution}/{name}")
  public Response ofExecution(
      @PathParam("run") String run,
      @PathParam("execution") String execution,
      @PathParam("name") String name,
      @HeaderParam("If-None-Match") @Nullable String known)
      throws IOException {
    Execution owner = executions.require(Ids.parse("execution", execution));
    if (!owner.testRunId().equals(Ids.parse("run", run))) {
      throw Problem.notFound("execution", execution);
    }
    return serve(owner.id(), name, known);
  }

  @GET
  @Uncompressed
  @Path("/baselines/{baseline}/{item}/{name}")
  public Response ofBaseline(
      @PathParam("baseline") String baseline,
      @PathParam("item") String item,
      @PathParam("name") String name,
      @HeaderParam("If-None-Match") @Nullable String known)
      throws IOException {
    UUID owner = Ids.parse("baseline picture", item);
    boolean belongs =
        baselines.items(Ids.parse("baseline", baseline)).stream()
            .anyMatch(it -> it.id().equals(owner));
    if (!belongs) {
      throw Problem.notFound("baseline picture", item);
    }
    return serve(owner, name, known);
  }

  /// What was drawn of two pictures of baselines.
  @GET
  @Uncompressed
  @Path("/comparisons/{comparison}/{name}")
  public Response ofComparison(
      @PathParam("comparison") String comparison,
      @PathParam("name") String name,
      @HeaderParam("If-None-Match") @Nullable String known)
      throws IOException {
    UUID owner = Ids.parse("comparison", comparison);
    if (pairs.find(owner).isEmpty()) {
      throw Problem.notFound("comparison", comparison);
    }
    return serve(owner, name, known);
  }

  private Response serve(UUID owner, String name, @Nullable String known) throws IOException {
    Artifact artifact =
        name.equals(ThumbnailFiles.NAME)
            ? thumbnails.of(owner)
            : artifacts.find(owner, name).orElseThrow(() -> Problem.notFound("file", name));
    String tag = "\"" + artifact.sha256() + "\"";
    if (tag.equals(known)) {
      return Response.notModified(tag).build();
    }
    return Response.ok(store.open(artifact, ThumbnailFiles.AGAIN), artifact.contentType())
        .header("Content-Length", artifact.sizeBytes())
        .header("Content-Disposition", disposition(artifact))
        .header("ETag", tag)
        .header("Cache-Control", "private, max-age=31536000, immutable")
        .build();
  }

  // what a browser has no way to show is for the disk, never for a tab
  private static String disposition(Artifact artifact) {
    return switch (artifact.type()) {
      case TRACE, HAR, DOM -> "attachment; filename=\"%s\"".formatted(artifact.name());
      case SCREENSHOT,
          UNSTABLE,
          BASELINE,
          DIFF,
          HEATMAP,
          REFERENCE,
          REFERENCE_DIFF,
          REFERENCE_HEATMAP,
          THUMBNAIL,
          VIDEO,
          CONSOLE,
          RESULT ->
          "inline; filename=\"%s\"".formatted(artifact.name());
    };
  }
}
