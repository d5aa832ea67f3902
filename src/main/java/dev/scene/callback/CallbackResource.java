package dev.scene.callback;

import dev.scene.event.RunLog;
import dev.scene.platform.Checks;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Status;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// What runners post about their execution; messages as in runner-image/contract.
@Path("/callback/executions/{id}")
public class CallbackResource {
  private final Admission admission;
  private final Uploads uploads;
  private final Completion completion;
  private final Executions executions;
  private final RunLog log;
  private final CallbackConfig config;

  CallbackResource(
      Admission admission,
      Uploads uploads,
      Completion completion,
      Executions executions,
      RunLog log,
      CallbackConfig config) {
    this.admission = admission;
    this.uploads = uploads;
    this.completion = completion;
    this.executions = executions;
    this.log = log;
    this.config = config;
  }

  public record Events(int attempt, List<Event> events) {
    public Events {
      events = List.copyOf(Objects.requireNonNull(events, "events is missing"));
    }

    public record Event(int seq, Instant at, String type, String message) {
      public Event {
        Objects.requireNonNull(at, "at is missing");
        Objects.requireNonNull(type, "type is missing");
        Objects.requireNonNull(message, "message is missing");
      }
    }
  }

  @POST
  @Path("/events")
  @Operation(hidden = true)
  public void events(
      @PathParam("id") String id,
      @HeaderParam("Authorization") @Nullable String authorization,
      Events posted) {
    Execution execution = admission.admit(id, authorization, posted.attempt());
    posted.events().forEach(event -> new Checks().atMost(event.type(), "type", 50).orRefuse());
    for (Events.Event event : posted.events()) {
      log.fromRunner(
          execution.testRunId(),
          execution.id(),
          posted.attempt(),
          new RunLog.Line(event.seq(), event.at(), event.type(), event.message()));
    }
  }

  public record Heartbeat(int attempt) {}

  /// `stop` asks the runner to end this execution softly.
  public record HeartbeatAnswer(boolean stop) {}

  @POST
  @Path("/heartbeat")
  @Operation(hidden = true)
  public HeartbeatAnswer heartbeat(
      @PathParam("id") String id,
      @HeaderParam("Authorization") @Nullable String authorization,
      Heartbeat beat) {
    Execution execution = admission.admit(id, authorization, beat.attempt());
    boolean counts = executions.renew(execution.id(), beat.attempt(), config.lease());
    return new HeartbeatAnswer(!counts);
  }

  public record Uploaded(String name, long sizeBytes, String sha256) {}

  @PUT
  @Path("/artifacts/{name}")
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response upload(
      @PathParam("id") String id,
      @PathParam("name") String name,
      @HeaderParam("Authorization") @Nullable String authorization,
      @HeaderParam("X-Scene-Attempt") @Nullable Integer attempt,
      @HeaderParam("X-Scene-Sha256") @Nullable String sha256,
      InputStream body)
      throws IOException {
    Execution execution = admission.admit(id, authorization, attempt == null ? -1 : attempt);
    Uploads.Kept kept = uploads.keep(execution, name, sha256, body);
    return Response.status(kept.repeated() ? Response.Status.OK : Response.Status.CREATED)
        .entity(
            new Uploaded(
                kept.artifact().name(), kept.artifact().sizeBytes(), kept.artifact().sha256()))
        .build();
  }

  public record Completed(UUID executionId, int attempt, Status status) {}

  @POST
  @Path("/complete")
  @Operation(hidden = true)
  public Completed complete(
      @PathParam("id") String id,
      @HeaderParam("Authorization") @Nullable String authorization,
      byte[] body)
      throws IOException {
    Execution execution = admission.admit(id, authorization);
    Execution completed = completion.accept(execution, body);
    return new Completed(completed.id(), completed.attempt(), completed.status());
  }
}
