package dev.scene.api;

import dev.scene.baseline.Baseline;
import dev.scene.baseline.Baselines;
import dev.scene.platform.Caller;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.review.Judgements;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Baselines that come of runs.
@Path("/api/batches/{id}/baselines/from-test-run/{run_id}")
@Tag(name = "Baselines")
public class BaselineOfRunResource {
  private final Caller caller;
  private final Runs runs;
  private final Baselines baselines;
  private final Judgements judgements;

  BaselineOfRunResource(Runs runs, Baselines baselines, Judgements judgements, Caller caller) {
    this.caller = caller;
    this.runs = runs;
    this.baselines = baselines;
    this.judgements = judgements;
  }

  /// What the run made, if it recorded; of a comparison the baseline of what was approved.
  @POST
  @Operation(
      summary = "Make a baseline of a run of the batch",
      description =
          "Of a recording it is made when the run finishes, and this answers with it. Of a comparison"
              + " it is the baseline compared with, in which what was approved is replaced.")
  public Baseline fromRun(@PathParam("id") String batch, @PathParam("run_id") String id) {
    Run run = runs.require(Ids.parse("run", id));
    if (!Ids.parse("batch", batch).equals(run.batchId())) {
      throw Problem.notFound("run of this batch", id);
    }
    return run.purpose() == Purpose.BASELINE_RECORDING
        ? baselines.ofRun(run.id()).orElseThrow(() -> notRecorded(run))
        : judgements.finish(run.id(), caller.name());
  }

  private static Problem notRecorded(Run run) {
    return Problem.conflict(
        "Run %s made no baseline: not all of its executions finished.".formatted(run.id()),
        "Retry what failed; the baseline is made when all have finished.");
  }
}
