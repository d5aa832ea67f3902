package dev.scene.artifact;

import dev.scene.platform.SceneConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;

/// Makes the store that the configuration asks for.
class ArtifactStoreProducer {
  @Produces
  @Singleton
  ArtifactStore store(SceneConfig config, Room room) throws IOException {
    return new FileArtifactStore(Path.of(config.data(), "blobs").toAbsolutePath(), room);
  }
}
