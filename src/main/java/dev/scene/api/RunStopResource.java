package dev.scene.api;

import dev.scene.access.Actor;
import dev.scene.platform.Ids;
import dev.scene.queue.Dispatcher;
import dev.scene.queue.Stops;
import dev.scene.run.Runs;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Ends runs before they are through, and starts anew what was not.
@Path("/api/runs/{id}")
@Tag(name = "Runs")
public class RunStopResource {
  private final Stops stops;
  private final Dispatcher dispatcher;
  private final Runs runs;
  private final RunBodies bodies;

  RunStopResource(Stops stops, Dispatcher dispatcher, Runs runs, RunBodies bodies) {
    this.stops = stops;
    this.dispatcher = dispatcher;
    this.runs = runs;
    this.bodies = bodies;
  }

  /// How to stop, `soft` or `hard`, and why, in words that everybody sees.
  public record StopRequest(@Nullable String mode, @Nullable String reason) {}

  /// Stops a run: what waits is cancelled; what runs may post what it has (`soft`) or is killed and
  /// fails (`hard`).
  @POST
  @Path("/stop")
  public RunBody stop(@PathParam("id") String id, StopRequest request) {
    return bodies.of(stops.run(Ids.parse("run", id), StopOrders.stop(request)));
  }

  /// Why to cancel, in words that everybody sees.
  public record CancelRequest(@Nullable String reason) {}

  /// Cancels a run: whatever is not over is killed, and cancelled.
  @POST
  @Path("/cancel")
  public RunBody cancel(@PathParam("id") String id, @Nullable CancelRequest request) {
    return bodies.of(stops.run(Ids.parse("run", id), StopOrders.cancel(request)));
  }

  /// Starts anew what failed or was cancelled, each as a new execution in the place of the old one;
  /// a run that was over is open again.
  @POST
  @Path("/retry")
  public RunBody retry(@PathParam("id") String id) {
    stops.retryAll(Ids.parse("run", id), Actor.LOCAL);
    dispatcher.wake();
    return bodies.of(runs.require(Ids.parse("run", id)));
  }
}
