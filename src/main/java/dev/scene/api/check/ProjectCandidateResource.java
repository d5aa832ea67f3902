package dev.scene.api.check;

import dev.scene.catalog.Projects;
import dev.scene.platform.Ids;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Which batches of one project can be compared. Its class has the path of the other resources of
/// projects: a request goes to the class with the longest path that fits, and to no other.
@Path("/api/projects")
@Tag(name = "Batches")
public class ProjectCandidateResource {
  private final Projects projects;
  private final Candidates candidates;

  ProjectCandidateResource(Projects projects, Candidates candidates) {
    this.projects = projects;
    this.candidates = candidates;
  }

  @GET
  @Path("/{id}/check-candidates")
  public List<Candidate> of(@PathParam("id") String id) {
    return candidates.of(projects.require(Ids.parse("project", id)));
  }
}
