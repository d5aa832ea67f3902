package dev.scene.api.check;

import dev.scene.catalog.Projects;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Which batches can be compared, and why the others can't.
@Path("/api/check-candidates")
@Tag(name = "Batches")
public class CandidateResource {
  private final Projects projects;
  private final Candidates candidates;

  CandidateResource(Projects projects, Candidates candidates) {
    this.projects = projects;
    this.candidates = candidates;
  }

  @GET
  public List<Candidate> all() {
    return projects.all().stream().flatMap(project -> candidates.of(project).stream()).toList();
  }
}
