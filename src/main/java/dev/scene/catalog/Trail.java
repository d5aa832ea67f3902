package dev.scene.catalog;

import dev.scene.event.AuditEntry;
import dev.scene.event.AuditLog;
import dev.scene.event.Changed;
import dev.scene.event.Subject;
import dev.scene.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes down every change of the catalog, and refuses those of somebody who has not seen the last
/// one.
@ApplicationScoped
class Trail {
  private final AuditLog log;

  Trail(AuditLog log) {
    this.log = log;
  }

  static Subject of(Project project) {
    return new Subject("project", project.id(), project.id(), project.name());
  }

  static Subject of(Page page) {
    return new Subject("page", page.id(), page.projectId(), page.name());
  }

  static Subject of(Task task) {
    return new Subject("task", task.id(), task.projectId(), task.name());
  }

  static Subject of(Batch batch) {
    return new Subject("batch", batch.id(), batch.projectId(), batch.name());
  }

  void created(Subject of, Object now) {
    log.created(of, now);
  }

  void deleted(Subject of, Map<String, ?> with) {
    log.deleted(of, with);
  }

  /// Called before a change is checked.
  ///
  /// @param seen the version that the user saw, if it matters
  /// @throws Problem stale, when it is not the one that is stored
  void requireSeen(Subject of, int stored, @Nullable Integer seen) {
    if (seen != null && seen != stored) {
      throw stale(of, stored, seen);
    }
  }

  /// Called with the number of rows that a change has touched, which is none when somebody else was
  /// faster.
  ///
  /// @param version the one that the change leads to
  /// @throws Problem stale
  void changed(int touched, int version, Subject of, Object before, Object after) {
    if (touched == 0) {
      throw stale(of, version, version - 1);
    }
    log.changed(of, version, before, after);
  }

  private Problem stale(Subject of, int stored, int seen) {
    UUID id = of.id();
    List<AuditEntry> since = id == null ? List.of() : log.since(id, seen);
    String who =
        since.isEmpty()
            ? "somebody saved it again"
            : since.stream().map(Trail::sentence).collect(Collectors.joining("; "));
    List<Problem.Field> fields = new ArrayList<>();
    for (AuditEntry entry : since) {
      for (Changed change : entry.data().changes()) {
        fields.add(new Problem.Field(change.field(), "was changed by " + entry.actor()));
      }
    }
    return Problem.stale(
        "The %s \"%s\" was changed concurrently: %s. It is at version %d now, and version %d was sent."
            .formatted(of.type(), of.name(), who, stored, seen),
        "Read it again, decide which values shall hold, and send them with its version.",
        fields);
  }

  private static String sentence(AuditEntry entry) {
    return "%s changed %s at %s"
        .formatted(
            entry.actor(),
            entry.data().changes().stream().map(Changed::field).collect(Collectors.joining(", ")),
            entry.createdAt().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
  }
}
