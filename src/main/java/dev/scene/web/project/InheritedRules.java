package dev.scene.web.project;

import dev.scene.catalog.Projects;
import dev.scene.launch.PixelDefaults;
import dev.scene.web.Faults;
import dev.scene.web.project.RuleChoices.Level;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Finds what a form's group "Comparison" inherits, and from where.
@ApplicationScoped
class InheritedRules {
  private final Projects projects;
  private final PixelDefaults defaults;

  InheritedRules(Projects projects, PixelDefaults defaults) {
    this.projects = projects;
    this.defaults = defaults;
  }

  // a task may stand in several batches, so none of them is looked at
  RuleChoices ofTask(UUID project, TypedRules typed, Faults faults) {
    return new RuleChoices(
        typed, below(project), "unless the batch that runs it says otherwise", faults);
  }

  RuleChoices ofBatch(UUID project, TypedRules typed, Faults faults) {
    return new RuleChoices(typed, below(project), "", faults);
  }

  RuleChoices ofProject(TypedRules typed, Faults faults) {
    return new RuleChoices(typed, List.of(installation()), "", faults);
  }

  private List<Level> below(UUID project) {
    return List.of(new Level("project", projects.require(project).rules()), installation());
  }

  private Level installation() {
    return new Level("installation", defaults.rules());
  }
}
