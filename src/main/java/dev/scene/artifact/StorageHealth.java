package dev.scene.artifact;

import java.io.IOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Says whether files can be stored, and how many bytes are free.
@Readiness
class StorageHealth implements HealthCheck {
  private final ArtifactStore store;

  StorageHealth(ArtifactStore store) {
    this.store = store;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      long free = store.free();
      return HealthCheckResponse.named("storage")
          .status(free > 0)
          .withData("free_bytes", free)
          .build();
    } catch (IOException e) {
      return HealthCheckResponse.named("storage")
          .down()
          .withData("error", String.valueOf(e.getMessage()))
          .build();
    }
  }
}
