package dev.scene.callback;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.ArtifactStore;
import dev.scene.artifact.Artifacts;
import dev.scene.artifact.StoredFile;
import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PictureUnreadable;
import dev.scene.image.png.PngHeader;
import dev.scene.platform.Problem;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Status;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes the files of an execution: bytes first, then the row that names them. What arrives damaged
/// or too large is not named, and swept away later.
@ApplicationScoped
class Uploads {
  private final ArtifactStore store;
  private final Artifacts artifacts;
  private final Executions executions;
  private final CallbackConfig config;

  Uploads(ArtifactStore store, Artifacts artifacts, Executions executions, CallbackConfig config) {
    this.executions = executions;
    this.store = store;
    this.artifacts = artifacts;
    this.config = config;
  }

  /// The file that stands under the name, and whether it stood there before.
  record Kept(Artifact artifact, boolean repeated) {}

  Kept keep(Execution execution, String name, @Nullable String sha256, InputStream body)
      throws IOException {
    EvidenceFile file = EvidenceFile.of(name);
    Optional<Artifact> before = artifacts.find(execution.id(), name);
    if (before.isEmpty() && execution.status() != Status.EXECUTING) {
      throw late(execution);
    }
    StoredFile stored = store.put(body, Math.min(file.limit(config), left(execution, name)));
    if (!stored.sha256().equalsIgnoreCase(sha256)) {
      throw damaged(name, sha256, stored);
    }
    Artifacts.Naming naming = naming(file, stored);
    Artifact artifact =
        QuarkusTransaction.joiningExisting().call(() -> name(execution, naming, stored));
    if (!artifact.sha256().equals(stored.sha256())) {
      throw Problem.conflict(
          "Execution %s has another file under the name %s.".formatted(execution.id(), name),
          "Nothing to do: the first file stands.");
    }
    return new Kept(artifact, before.isPresent());
  }

  // a retry in between has forgotten the files of this attempt, and must not find one of it
  private Artifact name(Execution execution, Artifacts.Naming naming, StoredFile stored) {
    boolean counts = executions.holds(execution.id(), execution.attempt());
    return artifacts
        .find(execution.id(), naming.name())
        .or(() ->
            counts ? Optional.of(artifacts.name(execution.id(), naming, stored)) : Optional.empty())
        .orElseThrow(() -> late(execution));
  }

  private static Problem late(Execution execution) {
    return Problem.conflict(
        "Execution %s is over; it takes no more files.".formatted(execution.id()),
        "Drop this execution and claim the next.");
  }

  private static Problem damaged(String name, @Nullable String sha256, StoredFile stored) {
    return Problem.invalid(
        "X-Scene-Sha256",
        "says %s, but the %,d bytes of %s that arrived have %s; send the file again"
            .formatted(sha256, stored.sizeBytes(), name, stored.sha256()));
  }

  // a file that is sent again takes no more room than before
  private long left(Execution execution, String name) {
    long kept =
        artifacts.of(List.of(execution.id())).stream()
            .filter(file -> !file.name().equals(name))
            .mapToLong(Artifact::sizeBytes)
            .sum();
    if (kept >= config.executionBytes()) {
      throw new Problem(
          Problem.Kind.TOO_LARGE,
          "Execution %s has files of %,d bytes already; at most %,d are kept for one execution."
              .formatted(execution.id(), kept, config.executionBytes()),
          "Switch the trace or the video off, or allow more by SCENE_LIMITS_EXECUTION_BYTES.");
    }
    return config.executionBytes() - kept;
  }

  private Artifacts.Naming naming(EvidenceFile file, StoredFile stored) throws IOException {
    if (!file.isPicture()) {
      return file.naming(null, null);
    }
    try (InputStream bytes = store.open(stored.sha256())) {
      PngHeader header = PngHeader.read(bytes.readAllBytes(), file.file());
      return file.naming(header.size().width(), header.size().height());
    } catch (PictureRefused e) {
      throw new Problem(Problem.Kind.TOO_LARGE, String.valueOf(e.getMessage()), null);
    } catch (PictureUnreadable e) {
      throw Problem.invalid(file.file(), "can't be read: " + e.getMessage());
    }
  }
}
