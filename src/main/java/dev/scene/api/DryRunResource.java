package dev.scene.api;

import dev.scene.access.Actor;
import dev.scene.launch.DryRunRequest;
import dev.scene.launch.DryRuns;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Tries out single tasks.
@Path("/api/tasks/{id}/dry-runs")
@Tag(name = "Tasks")
public class DryRunResource {
  private final DryRuns dryRuns;

  DryRunResource(DryRuns dryRuns) {
    this.dryRuns = dryRuns;
  }

  /// Where to watch a dry run: `/api/runs/{run_id}` and `/api/executions/{execution_id}`.
  public record Body(UUID runId, UUID executionId, String url) {
    static Body of(DryRuns.Started started) {
      return new Body(started.run().id(), started.execution().id(), "/runs/" + started.run().id());
    }
  }

  /// Starts one: 201, or 200 with the one at work when it does just the same.
  @POST
  public RestResponse<Body> start(@PathParam("id") String id, DryRunRequest request) {
    DryRuns.Started started = dryRuns.start(id(id), request, Actor.LOCAL);
    Body body = Body.of(started);
    return started.repeated()
        ? RestResponse.ok(body)
        : Created.at("/api/runs/" + body.runId(), body);
  }

  /// The last one of the task.
  @GET
  public Body last(@PathParam("id") String id) {
    return dryRuns
        .last(id(id))
        .map(Body::of)
        .orElseThrow(() -> Problem.notFound("dry run of task", id));
  }

  private static UUID id(String id) {
    return Ids.parse("task", id);
  }
}
