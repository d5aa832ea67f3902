package dev.scene.api;

import dev.scene.access.Actor;
import dev.scene.baseline.Approvals;
import dev.scene.baseline.Baseline;
import dev.scene.baseline.Baselines;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Makes a baseline of what a comparison showed.
@Path("/api/batches/{id}/baselines/from-test-run/{run}")
@Tag(name = "Baselines")
public class ApprovalResource {
  private final Approvals approvals;
  private final Baselines baselines;
  private final Runs runs;

  ApprovalResource(Approvals approvals, Baselines baselines, Runs runs) {
    this.approvals = approvals;
    this.baselines = baselines;
    this.runs = runs;
  }

  /// Takes all pictures of the run for right: 201, or 200 with the baseline that it made before.
  @POST
  public Response approve(@PathParam("id") String batch, @PathParam("run") String id) {
    UUID owner = Ids.parse("batch", batch);
    Run run = runs.require(Ids.parse("run", id));
    if (!owner.equals(run.batchId())) {
      throw Problem.notFound("run of batch " + batch, id);
    }
    boolean made = baselines.ofRun(run.id()).isPresent();
    Baseline baseline = approvals.approve(run.id(), Actor.LOCAL);
    return made
        ? Response.ok(baseline).build()
        : Created.at("/api/baselines/" + baseline.id(), baseline);
  }
}
