package dev.scene.api;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.ArtifactStore;
import dev.scene.artifact.ArtifactType;
import dev.scene.artifact.Artifacts;
import dev.scene.artifact.StoredFile;
import dev.scene.baseline.Baselines;
import dev.scene.image.Thumbnails;
import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PictureUnreadable;
import dev.scene.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/// Small pictures of screenshots, made when first asked for and kept like any other file.
@ApplicationScoped
class ThumbnailFiles {
  static final String NAME = "thumbnail.png";
  static final String AGAIN = "run the batch again";
  private static final int WIDTH = 480;
  private static final int HEIGHT = 320;
  private static final long MOST_BYTES = 2_000_000;

  private final ArtifactStore store;
  private final Artifacts artifacts;

  ThumbnailFiles(ArtifactStore store, Artifacts artifacts) {
    this.store = store;
    this.artifacts = artifacts;
  }

  Artifact of(UUID owner) throws IOException {
    Optional<Artifact> kept = artifacts.find(owner, NAME);
    return kept.isPresent() ? kept.get() : make(owner);
  }

  private Artifact make(UUID owner) throws IOException {
    Artifact screenshot =
        artifacts.find(owner, Baselines.PICTURE).orElseThrow(() -> Problem.notFound("file", NAME));
    try (InputStream bytes = store.open(screenshot, AGAIN)) {
      byte[] small = Thumbnails.of(bytes.readAllBytes(), WIDTH, HEIGHT);
      StoredFile stored = store.put(new ByteArrayInputStream(small), MOST_BYTES);
      return artifacts.name(
          owner,
          new Artifacts.Naming(NAME, ArtifactType.THUMBNAIL, "image/png", null, null),
          stored);
    } catch (PictureRefused | PictureUnreadable e) {
      throw new Problem(Problem.Kind.INTERNAL, String.valueOf(e.getMessage()), null);
    }
  }
}
