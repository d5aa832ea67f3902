package dev.scene.api.check;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.scene.api.Created;
import dev.scene.api.RunBodies;
import dev.scene.api.RunBody;
import dev.scene.baseline.Baseline;
import dev.scene.baseline.Baselines;
import dev.scene.catalog.Batches;
import dev.scene.launch.Launch;
import dev.scene.launch.LaunchRequest;
import dev.scene.launch.Launched;
import dev.scene.platform.Caller;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.run.Purpose;
import dev.scene.run.plan.Priority;
import dev.scene.run.plan.Scope;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Compares a batch, after a look at what its baseline has.
@Path("/api/batches/{id}/comparison-runs")
@Tag(name = "Batches")
public class ComparisonResource {
  private final Caller caller;
  private final Batches batches;
  private final Baselines baselines;
  private final Candidates candidates;
  private final Launch launch;
  private final RunBodies bodies;

  ComparisonResource(
      Batches batches,
      Baselines baselines,
      Candidates candidates,
      Launch launch,
      RunBodies bodies,
      Caller caller) {
    this.caller = caller;
    this.batches = batches;
    this.baselines = baselines;
    this.candidates = candidates;
    this.launch = launch;
    this.bodies = bodies;
  }

  /// A comparison that is asked for: as `POST /api/runs` takes it. With `strict` none is started
  /// when the baseline lacks a picture.
  public record Order(
      @Nullable Boolean strict,
      @Nullable String baselineId,
      @Nullable String note,
      @Nullable String jiraIssue,
      @Nullable String idempotencyKey,
      @Nullable Priority priority,
      @Nullable Integer timeoutSeconds,
      @Nullable Scope scope,
      @Nullable List<UUID> taskIds) {}

  /// The run, and the pictures for which there is nothing to compare with.
  public record Started(@JsonUnwrapped RunBody run, List<Candidate.Gap> gaps) {}

  @POST
  public RestResponse<Started> start(@PathParam("id") String id, Order order) {
    UUID batch = batches.require(Ids.parse("batch", id)).id();
    List<Candidate.Gap> gaps = candidates.gaps(batch, baseline(batch, order.baselineId()));
    if (Boolean.TRUE.equals(order.strict()) && !gaps.isEmpty()) {
      throw incomplete(gaps);
    }
    Launched launched = launch.start(request(batch, order), caller.name());
    Started body = new Started(bodies.of(launched.run()), gaps);
    return launched.repeated()
        ? RestResponse.ok(body)
        : Created.at("/api/runs/" + launched.run().id(), body);
  }

  private @Nullable UUID baseline(UUID batch, @Nullable String named) {
    return baselines.of(batch).stream()
        .filter(it -> named == null || it.id().toString().startsWith(named))
        .findFirst()
        .map(Baseline::id)
        .orElse(null);
  }

  private static LaunchRequest request(UUID batch, Order order) {
    return new LaunchRequest(
        batch,
        Purpose.COMPARISON,
        order.baselineId(),
        order.note(),
        order.jiraIssue(),
        order.idempotencyKey(),
        order.priority(),
        order.timeoutSeconds(),
        order.scope(),
        order.taskIds());
  }

  private static Problem incomplete(List<Candidate.Gap> gaps) {
    return Problem.badRequest(
        "The baseline lacks %d of the pictures that would be compared.".formatted(gaps.size()),
        "Record a new baseline, or compare without \"strict\".",
        gaps.stream().map(gap -> new Problem.Field("gaps", gap.sentence())).toList());
  }
}
