package dev.scene.web.project;

import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.web.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// A project with its settings, as they are stored or as they were typed.
@ApplicationScoped
class ProjectSettings {
  /// The settings as they were typed, with what was refused.
  record Settings(TypedProject typed, RuleChoices rules, Faults faults) {}

  private final Projects projects;
  private final InheritedRules inherited;

  ProjectSettings(Projects projects, InheritedRules inherited) {
    this.projects = projects;
    this.inherited = inherited;
  }

  Project project(UUID id) {
    return projects.require(id);
  }

  Settings stored(Project project) {
    return typed(TypedProject.of(project), TypedRules.of(project.rules()), Faults.NONE);
  }

  Settings typed(TypedProject typed, TypedRules rules, Faults faults) {
    return new Settings(typed, inherited.ofProject(rules, faults), faults);
  }
}
