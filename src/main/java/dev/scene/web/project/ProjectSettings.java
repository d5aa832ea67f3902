package dev.scene.web.project;

import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.web.Faults;
import dev.scene.web.Sent;
import dev.scene.web.capture.CaptureForms;
import dev.scene.web.capture.Choices;
import dev.scene.web.capture.TypedCapture;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// A project with its settings, as they are stored or as they were typed.
@ApplicationScoped
class ProjectSettings {
  /// The settings as they were typed, with what was refused.
  record Settings(TypedProject typed, RuleChoices rules, Choices capture, Faults faults) {}

  /// The settings as they are stored or were sent.
  record Typed(TypedProject project, TypedRules rules, TypedCapture capture) {
    static Typed of(Sent form) {
      return new Typed(TypedProject.of(form), TypedRules.of(form), TypedCapture.of(form));
    }
  }

  private final Projects projects;
  private final InheritedRules rules;
  private final InheritedCapture captures;
  private final CaptureForms forms;

  ProjectSettings(
      Projects projects, InheritedRules rules, InheritedCapture captures, CaptureForms forms) {
    this.projects = projects;
    this.rules = rules;
    this.captures = captures;
    this.forms = forms;
  }

  Project project(UUID id) {
    return projects.require(id);
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
    return new Settings(
        typed.project(),
        rules.ofProject(typed.rules(), faults),
        captures.ofProject(typed.capture(), faults),
        faults);
  }

  /// @throws dev.scene.platform.Problem invalid, when something can't be read
  Projects.Draft draft(Typed typed) {
    return typed.project().draft(typed.rules().rules(), forms.rules(typed.capture()));
  }
}
