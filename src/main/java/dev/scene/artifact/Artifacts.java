package dev.scene.artifact;

import dev.scene.platform.Ids;
import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows that name the stored files. First write wins: a name, once taken, keeps its bytes.
@ApplicationScoped
public class Artifacts {
  private final Rows rows;
  private final Clock clock;

  Artifacts(Rows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /// A file to name: `width` and `height` in pixels, for pictures only.
  public record Naming(
      String name,
      ArtifactType type,
      String contentType,
      @Nullable Integer width,
      @Nullable Integer height) {}

  /// Names stored bytes, unless the owner has something under that name; answers what it has then.
  public Artifact name(UUID owner, Naming naming, StoredFile file) {
    Artifact named =
        new Artifact(
            Ids.next(),
            owner,
            naming.name(),
            naming.type(),
            naming.contentType(),
            file.sizeBytes(),
            file.sha256(),
            naming.width(),
            naming.height(),
            clock.instant());
    return insert(named) ? named : find(owner, naming.name()).orElseThrow();
  }

  /// Gives another owner the same bytes, under a name and type of its own.
  public void share(Artifact from, UUID owner, String name, ArtifactType type) {
    insert(
        new Artifact(
            Ids.next(),
            owner,
            name,
            type,
            from.contentType(),
            from.sizeBytes(),
            from.sha256(),
            from.width(),
            from.height(),
            clock.instant()));
  }

  private boolean insert(Artifact artifact) {
    return rows.write(
            """
            insert into artifact (id, owner_id, name, type, content_type, size_bytes,
              sha256, width, height, created_at)
            values (:id, :ownerId, :name, :type, :contentType, :sizeBytes,
              :sha256, :width, :height, :createdAt)
            on conflict do nothing
            """,
            artifact)
        == 1;
  }

  public Optional<Artifact> find(UUID owner, String name) {
    return rows.find(
        Artifact.class, "select * from artifact where owner_id = ? and name = ?", owner, name);
  }

  /// All files of the given owners, by owner and name.
  public List<Artifact> of(Collection<UUID> owners) {
    return rows.listIn(
        Artifact.class,
        "select * from artifact where owner_id in (<ids>) order by owner_id, name",
        owners);
  }

  /// Forgets the files of owners that are being deleted; the sweep removes bytes that nobody names.
  public void forget(Collection<UUID> owners) {
    rows.executeIn("delete from artifact where owner_id in (<ids>)", owners);
  }

  boolean isNamed(String sha256) {
    return rows.find(Integer.class, "select 1 from artifact where sha256 = ? limit 1", sha256)
        .isPresent();
  }
}
