package dev.scene.web.project;

import dev.scene.event.AuditEntry;
import dev.scene.event.Changed;
import dev.scene.platform.Problem;
import dev.scene.web.Faults;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// What others changed while a form was open.
///
/// @param version the one that the form is sent with next, now that its reader knows
/// @param theirs the form as it would be without what was typed, as HTML: scripts put both side by
///   side
record Conflict(int version, List<Saved> deeds, String theirs) {
  static final Conflict NONE = new Conflict(0, List.of(), "");

  /// What somebody changed.
  record Saved(String actor, Instant at, String fields) {
    static Saved of(AuditEntry entry) {
      String fields =
          entry.data().changes().stream()
              .map(Changed::field)
              .map(Deed::words)
              .collect(Collectors.joining(", "));
      return new Saved(entry.actor(), entry.createdAt(), fields);
    }
  }

  /// What was refused in the form; what others changed is told in another way.
  ///
  /// @throws Problem the same one again, when it is not about the form
  Faults faults(Problem problem) {
    return present() ? Faults.NONE : Faults.of(problem);
  }

  /// The status of the answer that shows the form again.
  int status() {
    return present() ? 409 : 422;
  }

  /// Whether there is any.
  public boolean present() {
    return version > 0;
  }
}
