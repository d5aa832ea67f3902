package dev.scene.api;

import dev.scene.platform.Caller;
import dev.scene.platform.Ids;
import dev.scene.review.Judgements;
import dev.scene.review.Reviews;
import dev.scene.review.Verdict;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The verdict on one execution.
@Path("/api/executions/{id}/review")
@Tag(name = "Review")
public class ExecutionReviewResource {
  private final Caller caller;
  private final Reviews reviews;
  private final Judgements judgements;
  private final Executions executions;
  private final ReviewBodies bodies;

  ExecutionReviewResource(
      Reviews reviews,
      Judgements judgements,
      Executions executions,
      ReviewBodies bodies,
      Caller caller) {
    this.caller = caller;
    this.reviews = reviews;
    this.judgements = judgements;
    this.executions = executions;
    this.bodies = bodies;
  }

  /// A verdict on an execution, null while it is pending, and where the review of its run stands.
  public record OfExecution(
      UUID executionId, boolean needed, @Nullable Verdict verdict, ReviewBody review) {}

  @GET
  @Operation(summary = "The verdict on an execution, and where the review of its run stands")
  public OfExecution get(@PathParam("id") String id) {
    return answer(execution(id));
  }

  /// Approves or rejects an execution. The last verdict of a run makes the new baseline: the old
  /// one with the approved pictures in place of the old ones.
  @POST
  @Operation(
      summary = "Approve or reject an execution",
      description =
          "A rejection needs a reason. 409 when somebody decided otherwise and \"expected\" does not"
              + " name that verdict, when the run is not over, or when it is superseded.")
  public OfExecution decide(@PathParam("id") String id, ReviewOrders.@Nullable Verdict verdict) {
    Execution execution = execution(id);
    judgements.decide(
        execution.testRunId(),
        List.of(execution.id()),
        ReviewOrders.ruling(verdict, caller.name()));
    return answer(execution);
  }

  @DELETE
  @Operation(
      summary = "Undo the verdict on an execution",
      description =
          "It is pending again, and a baseline that was made of its approval is taken back. 409 when"
              + " the run is superseded, or a run compares with that baseline.")
  public OfExecution undo(@PathParam("id") String id) {
    Execution execution = execution(id);
    judgements.undo(execution.testRunId(), List.of(execution.id()), caller.name());
    return answer(execution);
  }

  private OfExecution answer(Execution execution) {
    ReviewBody review = bodies.of(execution.testRunId());
    Verdict verdict = reviews.verdicts(execution.testRunId()).get(execution.id());
    boolean needed =
        review.groups().stream()
            .flatMap(group -> group.members().stream())
            .anyMatch(member -> member.executionId().equals(execution.id()));
    return new OfExecution(execution.id(), needed, verdict, review);
  }

  private Execution execution(String id) {
    return executions.require(Ids.parse("execution", id));
  }
}
