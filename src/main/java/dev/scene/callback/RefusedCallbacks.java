package dev.scene.callback;

import dev.scene.run.Executions;
import dev.scene.run.RunTrail;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/// Writes down that somebody spoke for an execution who may not: a runner that was given up and
/// wakes late, or one who only tries.
@Provider
public class RefusedCallbacks implements ContainerResponseFilter {
  private static final List<Integer> REFUSALS = List.of(401, 409);
  private static final String EXECUTIONS = "/callback/executions/";

  private final Executions executions;
  private final RunTrail trail;

  RefusedCallbacks(Executions executions, RunTrail trail) {
    this.executions = executions;
    this.trail = trail;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String path = request.getUriInfo().getPath();
    int answer = response.getStatus();
    if (REFUSALS.contains(answer) && path.startsWith(EXECUTIONS)) {
      String[] parts = path.substring(EXECUTIONS.length()).split("/", 3);
      Admission.parse(parts[0])
          .flatMap(executions::find)
          .ifPresent(it -> trail.refused(it, parts.length > 1 ? parts[1] : "", answer));
    }
  }
}
