package dev.scene.api;

import dev.scene.artifact.Artifacts;
import dev.scene.event.RunEvent;
import dev.scene.event.RunLog;
import dev.scene.platform.Ids;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Single executions.
@Path("/api/executions/{id}")
@Tag(name = "Executions")
public class ExecutionResource {
  private final Executions executions;
  private final Artifacts artifacts;
  private final RunLog log;

  ExecutionResource(Executions executions, Artifacts artifacts, RunLog log) {
    this.executions = executions;
    this.artifacts = artifacts;
    this.log = log;
  }

  @GET
  public ExecutionBody get(@PathParam("id") String id) {
    Execution execution = require(id);
    return ExecutionBody.of(execution, artifacts.of(List.of(execution.id())));
  }

  @GET
  @Path("/events")
  public List<RunEvent> events(@PathParam("id") String id) {
    return log.of(require(id).id());
  }

  private Execution require(String id) {
    return executions.require(Ids.parse("execution", id));
  }
}
