package dev.scene.compare;

import dev.scene.artifact.ArtifactStore;
import dev.scene.artifact.ArtifactType;
import dev.scene.artifact.Artifacts;
import dev.scene.artifact.StoredFile;
import dev.scene.image.Pictures;
import dev.scene.image.png.Size;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/// Keeps the pictures of what was found: first the bytes, then, with the outcome, their names.
@ApplicationScoped
class FoundPictures {
  private static final long MOST_BYTES = 200_000_000;

  private final ArtifactStore store;
  private final Artifacts artifacts;

  FoundPictures(ArtifactStore store, Artifacts artifacts) {
    this.store = store;
    this.artifacts = artifacts;
  }

  /// Bytes without a name; there are none where nothing differs.
  record Kept(Size canvas, Optional<StoredFile> diff, Optional<StoredFile> heatmap) {}

  Kept keep(Found found) throws IOException {
    return new Kept(
        found.canvas(),
        put(found.pictures().map(Pictures::diff)),
        put(found.pictures().map(Pictures::heatmap)));
  }

  private Optional<StoredFile> put(Optional<byte[]> picture) throws IOException {
    return picture.isEmpty()
        ? Optional.empty()
        : Optional.of(store.put(new ByteArrayInputStream(picture.get()), MOST_BYTES));
  }

  void nameAsOfBaseline(UUID execution, Kept kept) {
    kept.diff().ifPresent(it -> name(execution, "diff.png", ArtifactType.DIFF, kept, it));
    kept.heatmap().ifPresent(it -> name(execution, "heatmap.png", ArtifactType.HEATMAP, kept, it));
  }

  void nameAsOfReference(UUID execution, Kept kept) {
    kept.diff()
        .ifPresent(
            it -> name(execution, "reference-diff.png", ArtifactType.REFERENCE_DIFF, kept, it));
    kept.heatmap()
        .ifPresent(it ->
            name(execution, "reference-heatmap.png", ArtifactType.REFERENCE_HEATMAP, kept, it));
  }

  private void name(UUID execution, String name, ArtifactType type, Kept kept, StoredFile file) {
    artifacts.name(
        execution,
        new Artifacts.Naming(
            name, type, "image/png", kept.canvas().width(), kept.canvas().height()),
        file);
  }
}
