package dev.scene.queue;

import dev.scene.container.Containers;
import dev.scene.container.ImageBuild;
import dev.scene.run.Run;
import dev.scene.run.state.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// The image that runners are started from; one that the engine has lost is built anew.
@ApplicationScoped
class Images {
  private final Containers containers;
  private final ImageBuild build;
  private final RunnerSpecs specs;
  private final Surrender surrender;

  Images(Containers containers, ImageBuild build, RunnerSpecs specs, Surrender surrender) {
    this.containers = containers;
    this.build = build;
    this.specs = specs;
    this.surrender = surrender;
  }

  /// Empty while it is built for the run, and when it could not be, which ends what is queued of
  /// it.
  Optional<Containers.Image> forRun(Run run) {
    Optional<Containers.Image> image = containers.image(specs.image());
    if (image.isEmpty()) {
      Optional<String> failure = build.takeFailure();
      if (failure.isPresent()) {
        surrender.of(run, null, new Failure("image_missing", failure.get()));
      } else {
        build.start(run.id());
      }
    }
    return image;
  }
}
