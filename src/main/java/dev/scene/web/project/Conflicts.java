package dev.scene.web.project;

import dev.scene.event.AuditLog;
import dev.scene.platform.Problem;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds out what others changed while a form was open.
@ApplicationScoped
class Conflicts {
  private final AuditLog log;

  Conflicts(AuditLog log) {
    this.log = log;
  }

  /// @param seen the version that the form was made of
  /// @param theirs the form of what is stored now
  /// @return none, when the problem is another one
  Conflict of(Problem problem, UUID id, @Nullable Integer seen, Stored theirs) {
    if (problem.kind() != Problem.Kind.STALE) {
      return Conflict.NONE;
    }
    List<Conflict.Saved> deeds =
        log.since(id, Objects.requireNonNullElse(seen, 0)).stream()
            .map(Conflict.Saved::of)
            .toList();
    return new Conflict(theirs.version(), deeds, theirs.form().render());
  }

  /// What is stored now, as a form.
  record Stored(int version, TemplateInstance form) {}
}
