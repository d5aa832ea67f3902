package dev.scene.api.guide;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What a program asks first.
@Path("/api/agent")
@Tag(name = "System")
public class GuideResource {
  static final String DOCS = "/api/agent/docs";

  private final Manifests manifests;
  private final Handbook handbook;

  GuideResource(Manifests manifests, Handbook handbook) {
    this.manifests = manifests;
    this.handbook = handbook;
  }

  @GET
  @Path("/manifest")
  public Manifest manifest() {
    return manifests.now();
  }

  @GET
  @Path("/docs")
  @Produces("text/markdown")
  public String docs() {
    return handbook.now();
  }
}
