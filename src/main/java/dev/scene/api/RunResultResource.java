package dev.scene.api;

import dev.scene.platform.Ids;
import dev.scene.run.Runs;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Whether a run passes.
@Path("/api/runs/{id}/result")
@Tag(name = "Review")
public class RunResultResource {
  private final Runs runs;
  private final RunResults results;

  RunResultResource(Runs runs, RunResults results) {
    this.runs = runs;
    this.results = results;
  }

  @GET
  @Operation(summary = "Whether a run passes, and why not; for programs that decide by it")
  public RunResult result(@PathParam("id") String id) {
    return results.of(runs.require(Ids.parse("run", id)));
  }
}
