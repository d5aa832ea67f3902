package dev.scene.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;

/// Makes the backend that is configured the one that everybody gets; the others are never started.
class BackendChoice {
  @Produces
  @ApplicationScoped
  Containers containers(RunnerConfig config, @Any Instance<Backend> backends) {
    return backends.stream()
        .filter(backend -> backend.kind() == config.backend())
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "SCENE_RUNNER_BACKEND is %s, for which there is no program."
                    .formatted(config.backend())));
  }
}
