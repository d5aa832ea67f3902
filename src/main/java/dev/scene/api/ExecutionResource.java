package dev.scene.api;

import dev.scene.access.Actor;
import dev.scene.artifact.Artifacts;
import dev.scene.event.RunEvent;
import dev.scene.event.RunLog;
import dev.scene.platform.Ids;
import dev.scene.queue.Dispatcher;
import dev.scene.queue.Stops;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Single executions.
@Path("/api/executions/{id}")
@Tag(name = "Executions")
public class ExecutionResource {
  private final Executions executions;
  private final Artifacts artifacts;
  private final RunLog log;
  private final Stops stops;
  private final Dispatcher dispatcher;

  ExecutionResource(
      Executions executions, Artifacts artifacts, RunLog log, Stops stops, Dispatcher dispatcher) {
    this.executions = executions;
    this.artifacts = artifacts;
    this.log = log;
    this.stops = stops;
    this.dispatcher = dispatcher;
  }

  @GET
  public ExecutionBody get(@PathParam("id") String id) {
    Execution execution = require(id);
    return body(execution);
  }

  private ExecutionBody body(Execution execution) {
    return ExecutionBody.of(
        execution, artifacts.of(List.of(execution.id())), executions.attempts(execution.id()));
  }

  /// Stops one execution, `soft` or `hard`; the rest of its run goes on.
  @POST
  @Path("/stop")
  public ExecutionBody stop(@PathParam("id") String id, RunStopResource.StopRequest request) {
    return body(stops.execution(require(id).id(), StopOrders.stop(request)));
  }

  /// Cancels one execution; the rest of its run goes on.
  @POST
  @Path("/cancel")
  public ExecutionBody cancel(
      @PathParam("id") String id, RunStopResource.@Nullable CancelRequest request) {
    return body(stops.execution(require(id).id(), StopOrders.cancel(request)));
  }

  /// Starts an execution anew that failed or was cancelled: 201 with the one that takes its place.
  @POST
  @Path("/retry")
  public RestResponse<ExecutionBody> retry(@PathParam("id") String id) {
    Execution next = stops.retry(require(id).id(), Actor.LOCAL);
    dispatcher.wake();
    return Created.at("/api/executions/" + next.id(), body(next));
  }

  @GET
  @Path("/events")
  public List<RunEvent> events(@PathParam("id") String id) {
    return log.of(require(id).id());
  }

  /// The same in lines of text, for people and logs of pipelines.
  @GET
  @Path("/log")
  @Produces(MediaType.TEXT_PLAIN)
  public String lines(@PathParam("id") String id) {
    return events(id).stream()
        .map(it -> "%s %s %s\n".formatted(it.occurredAt(), it.type(), it.message()))
        .collect(Collectors.joining());
  }

  private Execution require(String id) {
    return executions.require(Ids.parse("execution", id));
  }
}
