package dev.scene.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Which Scene this is.
@Path("/version")
@Tag(name = "System")
public class VersionResource {
  private final String version;

  VersionResource(@ConfigProperty(name = "quarkus.application.version") String version) {
    this.version = version;
  }

  public record Version(String name, String version) {}

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Version version() {
    return new Version("scene", version);
  }
}
