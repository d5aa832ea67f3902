package dev.scene.api;

import dev.scene.access.Actor;
import dev.scene.event.RunLog;
import dev.scene.launch.Launch;
import dev.scene.launch.LaunchRequest;
import dev.scene.launch.Launched;
import dev.scene.platform.Checks;
import dev.scene.platform.Ids;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.Status;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Runs: start one, watch it, read what it found.
@Path("/api/runs")
@Tag(name = "Runs")
public class RunResource {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final Launch launch;
  private final Runs runs;
  private final Executions executions;
  private final RunBodies bodies;
  private final ExecutionBodies executionBodies;
  private final RunLog log;

  RunResource(
      Launch launch,
      Runs runs,
      Executions executions,
      RunBodies bodies,
      ExecutionBodies executionBodies,
      RunLog log) {
    this.launch = launch;
    this.runs = runs;
    this.executions = executions;
    this.bodies = bodies;
    this.executionBodies = executionBodies;
    this.log = log;
  }

  /// Starts a run: 201, or 200 with the earlier run when the idempotency key was used before.
  @POST
  public RestResponse<RunBody> start(LaunchRequest request) {
    Launched launched = launch.start(request, Actor.LOCAL);
    RunBody body = bodies.of(launched.run());
    return launched.repeated()
        ? RestResponse.ok(body)
        : Created.at("/api/runs/" + launched.run().id(), body);
  }

  /// Runs, the newest first; `limit` is at most 100.
  @GET
  public List<RunBody> all(
      @QueryParam("batch_id") @Nullable String batch,
      @QueryParam("status") @Nullable String status,
      @QueryParam("limit") @DefaultValue("25") int limit,
      @QueryParam("offset") @DefaultValue("0") int offset) {
    new Checks()
        .require(
            limit >= 1 && limit <= Limits.ITEMS, "limit", "must lie between 1 and " + Limits.ITEMS)
        .require(offset >= 0, "offset", "must not be negative")
        .require(status == null || isStatus(status), "status", "must be a status of runs")
        .orRefuse();
    Runs.Filter filter =
        new Runs.Filter(
            null,
            batch == null ? null : Ids.parse("batch", batch),
            status == null ? null : Status.valueOf(status.toUpperCase(Locale.ROOT)));
    return runs.newest(filter, limit, offset).stream().map(bodies::of).toList();
  }

  private static boolean isStatus(String text) {
    return Stream.of(Status.values()).anyMatch(status -> status.name().equalsIgnoreCase(text));
  }

  @GET
  @Path("/{id}")
  public RunBody get(@PathParam("id") String id) {
    return bodies.of(runs.require(id(id)));
  }

  @DELETE
  @Path("/{id}")
  public void delete(@PathParam("id") String id) {
    runs.delete(id(id));
  }

  @GET
  @Path("/{id}/executions")
  public List<ExecutionBody> executions(@PathParam("id") String id) {
    UUID run = runs.require(id(id)).id();
    return executionBodies.of(run, executions.of(run));
  }

  /// A run with all its executions.
  public record Detail(RunBody run, List<ExecutionBody> executions) {}

  /// A run and its executions in one answer.
  @GET
  @Path("/{id}/detail")
  public Detail detail(@PathParam("id") String id) {
    Run run = runs.require(id(id));
    return new Detail(bodies.of(run), executionBodies.of(run.id(), executions.of(run.id())));
  }

  /// The files of one execution.
  public record Files(UUID executionId, List<ExecutionBody.File> files) {}

  /// The files of a run, execution by execution.
  @GET
  @Path("/{id}/artifacts")
  public List<Files> artifacts(@PathParam("id") String id) {
    return executions(id).stream()
        .map(execution -> new Files(execution.id(), execution.artifacts()))
        .toList();
  }

  /// The run's log after the cursor `after`, oldest first: at most `limit` lines, which is at most
  /// 1,000. Read on with `next_cursor`; the log has ended when the run is over and `more` is false.
  /// With `wait` an answer without lines is held back for so many seconds, at most 30, or until
  /// there is a line or the run is over.
  @GET
  @Path("/{id}/events")
  @RunOnVirtualThread
  public RunLog.Part events(
      @PathParam("id") String id,
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @DefaultValue("1000") int limit,
      @QueryParam("wait") @DefaultValue("0") int wait)
      throws InterruptedException {
    new Checks()
        .require(
            limit >= 1 && limit <= Limits.LOG_LINES,
            "limit",
            "must lie between 1 and " + Limits.LOG_LINES)
        .require(
            wait >= 0 && wait <= Limits.WAIT_S, "wait", "must lie between 0 and " + Limits.WAIT_S)
        .orRefuse();
    UUID run = runs.require(id(id)).id();
    long end = System.nanoTime() + Duration.ofSeconds(wait).toNanos();
    RunLog.Part part = log.after(run, after, limit);
    while (part.events().isEmpty()
        && System.nanoTime() < end
        && !runs.require(run).status().isFinal()) {
      Thread.sleep(BETWEEN_LOOKS);
      part = log.after(run, after, limit);
    }
    return part;
  }

  private static UUID id(String id) {
    return Ids.parse("run", id);
  }
}
