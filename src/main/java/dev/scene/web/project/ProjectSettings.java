package dev.scene.web.project;

import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.event.AuditLog;
import dev.scene.platform.Problem;
import dev.scene.web.Faults;
import dev.scene.web.Sent;
import dev.scene.web.capture.CaptureForms;
import dev.scene.web.capture.Choices;
import dev.scene.web.capture.TypedCapture;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// A project with its settings, as they are stored or as they were typed.
@ApplicationScoped
class ProjectSettings {
  /// The settings as they were typed, with what was refused.
  record Settings(
      TypedProject typed, RuleChoices rules, Choices capture, Faults faults, Conflict conflict) {}

  /// The settings as they are stored or were sent.
  record Typed(TypedProject project, TypedRules rules, TypedCapture capture) {
    static Typed of(Sent form) {
      return new Typed(TypedProject.of(form), TypedRules.of(form), TypedCapture.of(form));
    }
  }

  private static final int MOST_DEEDS = 25;

  private final Projects projects;
  private final InheritedRules rules;
  private final InheritedCapture captures;
  private final CaptureForms forms;
  private final Conflicts conflicts;
  private final AuditLog log;

  ProjectSettings(
      Projects projects,
      InheritedRules rules,
      InheritedCapture captures,
      CaptureForms forms,
      Conflicts conflicts,
      AuditLog log) {
    this.projects = projects;
    this.rules = rules;
    this.captures = captures;
    this.forms = forms;
    this.conflicts = conflicts;
    this.log = log;
  }

  Project project(UUID id) {
    return projects.require(id);
  }

  Projects.Size size(UUID id) {
    return projects.size(id);
  }

  /// What was done in the project last.
  List<Deed> history(UUID id) {
    return log.newest(new AuditLog.Filter(null, id), null, MOST_DEEDS).stream()
        .map(Deed::of)
        .toList();
  }

  Settings stored(Project project) {
    Typed stored =
        new Typed(
            TypedProject.of(project),
            TypedRules.of(project.rules()),
            forms.stored(project.capture()));
    return typed(stored, Faults.NONE);
  }

  Settings typed(Typed typed, Faults faults) {
    return typed(typed, faults, Conflict.NONE);
  }

  /// The settings as they were typed, with what is wrong with them or what others changed
  /// meanwhile.
  ///
  /// @param theirs the tab as it would be without what was typed
  /// @throws Problem the same one again, when it is not about the form
  Settings refused(Project project, Typed typed, Problem problem, TemplateInstance theirs) {
    Conflict conflict =
        conflicts.of(
            problem,
            project.id(),
            typed.project().version(),
            new Conflicts.Stored(project.version(), theirs));
    return typed(typed, conflict.faults(problem), conflict);
  }

  private Settings typed(Typed typed, Faults faults, Conflict conflict) {
    return new Settings(
        typed.project(),
        rules.ofProject(typed.rules(), faults),
        captures.ofProject(typed.capture(), faults),
        faults,
        conflict);
  }

  /// @throws dev.scene.platform.Problem invalid, when something can't be read
  Projects.Draft draft(Typed typed) {
    return typed.project().draft(typed.rules().rules(), forms.rules(typed.capture()));
  }
}
