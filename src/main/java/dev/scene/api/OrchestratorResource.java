package dev.scene.api;

import dev.scene.container.Installation;
import dev.scene.container.Watch;
import dev.scene.measure.Vital;
import dev.scene.measure.Vitals;
import dev.scene.queue.Dispatcher;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// What gives out the work: whether it is there, and whether it can work.
@Path("/api/orchestrator")
@Tag(name = "System")
public class OrchestratorResource {
  private final Vitals vitals;
  private final Dispatcher dispatcher;
  private final Installation installation;
  private final String version;

  OrchestratorResource(
      Vitals vitals,
      Dispatcher dispatcher,
      Installation installation,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.vitals = vitals;
    this.dispatcher = dispatcher;
    this.installation = installation;
    this.version = version;
  }

  /// Which installation answers; its containers carry `instance` in their names.
  public record Pong(String status, String instance, String version) {}

  @GET
  @Path("/ping")
  public Pong ping() {
    return new Pong("ok", installation.instance(), version);
  }

  /// What was put right between the engine and the rows.
  public record Reconciled(List<Watch.Action> actions) {}

  /// Holds the engine against the rows now, as happens by itself every few seconds.
  @POST
  @Path("/reconcile")
  public Reconciled reconcile() {
    return new Reconciled(dispatcher.reconcile());
  }

  public record Readiness(boolean ready, List<Vital> checks) {}

  /// 200 when work can be done; otherwise 503 with the same body, which says what to do.
  @GET
  @Path("/readiness")
  public RestResponse<Readiness> readiness() {
    List<Vital> checks = vitals.all();
    boolean ready = checks.stream().allMatch(Vital::ready);
    return RestResponse.ResponseBuilder.create(
            ready ? RestResponse.Status.OK : RestResponse.Status.SERVICE_UNAVAILABLE,
            new Readiness(ready, checks))
        .build();
  }
}
