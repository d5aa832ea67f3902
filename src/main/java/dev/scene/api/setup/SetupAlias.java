package dev.scene.api.setup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// `POST /api/setup` under a second name, beside what programs ask first.
@Path("/api/agent/setup")
@Tag(name = "Setup")
public class SetupAlias {
  private final SetupResource setup;

  SetupAlias(SetupResource setup) {
    this.setup = setup;
  }

  @POST
  public Applied write(
      @QueryParam("dry_run") @DefaultValue("false") boolean dryRun, ObjectNode document) {
    return setup.write(dryRun, document);
  }
}
