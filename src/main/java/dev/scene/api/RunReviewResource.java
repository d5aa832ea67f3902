package dev.scene.api;

import dev.scene.platform.Caller;
import dev.scene.platform.Ids;
import dev.scene.review.Judgements;
import dev.scene.review.ReviewGroup;
import dev.scene.review.Reviews;
import dev.scene.review.Ruling;
import dev.scene.review.RunReview;
import dev.scene.run.Runs;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Verdicts on many executions of a run at once, and the end of its review.
@Path("/api/runs/{id}/review")
@Tag(name = "Review")
public class RunReviewResource {
  private final Caller caller;
  private final Reviews reviews;
  private final Judgements judgements;
  private final Runs runs;
  private final ReviewBodies bodies;

  RunReviewResource(
      Reviews reviews, Judgements judgements, Runs runs, ReviewBodies bodies, Caller caller) {
    this.caller = caller;
    this.reviews = reviews;
    this.judgements = judgements;
    this.runs = runs;
    this.bodies = bodies;
  }

  /// What a verdict on many came to: about how many it decided, and how many `all` left out because
  /// they never came to rest or failed.
  public record Decided(int decided, int leftOutUnstable, int leftOutFailed, ReviewBody review) {}

  @GET
  @Operation(summary = "What of a run asks for a verdict, in groups of the same change")
  public ReviewBody ofRun(@PathParam("id") String id) {
    return bodies.of(run(id));
  }

  @POST
  @Operation(
      summary = "Approve or reject executions, a group, or all that is pending",
      description =
          "All or none of them. \"all\" leaves out what never came to rest and what failed, and says"
              + " how many those are.")
  public Decided decideMany(@PathParam("id") String id, ReviewOrders.@Nullable Verdicts verdicts) {
    UUID run = run(id);
    Ruling ruling = ReviewOrders.ruling(verdicts, caller.name());
    RunReview before = reviews.of(run);
    List<UUID> chosen = chosen(before, Objects.requireNonNull(verdicts));
    judgements.decide(run, chosen, ruling);
    boolean whole = verdicts.isWhole();
    ReviewBody after = ofRun(id);
    return new Decided(
        chosen.size(),
        whole ? before.pending().size() - chosen.size() : 0,
        whole ? after.failed() : 0,
        after);
  }

  private List<UUID> chosen(RunReview review, ReviewOrders.Verdicts order) {
    if (order.executions() != null) {
      return order.executions();
    }
    if (order.group() == null) {
      return review.approvable();
    }
    Set<UUID> out = new HashSet<>(Objects.requireNonNullElse(order.except(), List.of()));
    return reviews.group(review.run().id(), order.group()).members().stream()
        .map(ReviewGroup.Member::executionId)
        .filter(member -> !out.contains(member))
        .toList();
  }

  /// Which verdicts are taken back.
  public record Undone(List<UUID> executions) {}

  @POST
  @Path("/undo")
  @Operation(summary = "Undo the verdicts on several executions, all or none")
  public ReviewBody undo(@PathParam("id") String id, Undone order) {
    judgements.undo(run(id), order.executions(), caller.name());
    return ofRun(id);
  }

  @POST
  @Path("/finish")
  @Operation(
      summary = "Make the baseline of what was approved so far",
      description = "What is pending or rejected keeps the picture of the old baseline.")
  public ReviewBody finish(@PathParam("id") String id) {
    judgements.finish(run(id), caller.name());
    return ofRun(id);
  }

  private UUID run(String id) {
    return runs.require(Ids.parse("run", id)).id();
  }
}
