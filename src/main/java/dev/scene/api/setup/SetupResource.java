package dev.scene.api.setup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.platform.Problem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Everything that is set up, as one document of the format `scene-config-v1`.
@Path("/api/setup")
@Tag(name = "Setup")
public class SetupResource {
  private final Setup setup;
  private final Export export;
  private final Projects projects;

  SetupResource(Setup setup, Export export, Projects projects) {
    this.setup = setup;
    this.export = export;
    this.projects = projects;
  }

  /// What is set up: all of it, or one project by its slug.
  @GET
  public ObjectNode read(@QueryParam("project") @Nullable String slug) {
    List<Project> wanted =
        slug == null
            ? export.all()
            : List.of(projects.bySlug(slug).orElseThrow(() -> Problem.notFound("project", slug)));
    return export.of(wanted);
  }

  /// Makes what the document describes, and changes what is there by the same names; with `dry_run`
  /// it only says what it would do.
  @POST
  public Applied write(
      @QueryParam("dry_run") @DefaultValue("false") boolean dryRun, ObjectNode document) {
    return setup.apply(document, dryRun);
  }
}
