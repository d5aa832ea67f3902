package dev.scene.container;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Says whether runners can be started.
@Readiness
class EngineHealth implements HealthCheck {
  private final Containers containers;

  EngineHealth(Containers containers) {
    this.containers = containers;
  }

  @Override
  public HealthCheckResponse call() {
    Containers.Engine engine = containers.engine();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("engine")
            .status(engine.reachable())
            .withData("backend", engine.backend())
            .withData("description", engine.description());
    if (!engine.lacks().isEmpty()) {
      answer.withData("lacks", String.join(" ", engine.lacks()));
    }
    return engine.reachable() ? answer.build() : answer.withData("remedy", engine.remedy()).build();
  }
}
