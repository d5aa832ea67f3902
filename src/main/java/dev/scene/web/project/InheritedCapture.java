package dev.scene.web.project;

import dev.scene.catalog.Pages;
import dev.scene.catalog.Projects;
import dev.scene.catalog.capture.CaptureDefaults;
import dev.scene.catalog.capture.CaptureRules;
import dev.scene.web.Faults;
import dev.scene.web.capture.CaptureForms;
import dev.scene.web.capture.Choices;
import dev.scene.web.capture.TypedCapture;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.UUID;

/// Finds what a form's groups of capture options inherit, and from where.
@ApplicationScoped
class InheritedCapture {
  private final Projects projects;
  private final Pages pages;
  private final CaptureDefaults defaults;
  private final CaptureForms forms;

  InheritedCapture(Projects projects, Pages pages, CaptureDefaults defaults, CaptureForms forms) {
    this.projects = projects;
    this.pages = pages;
    this.defaults = defaults;
    this.forms = forms;
  }

  /// @param page the id of the page that is chosen in the form
  Choices ofTask(UUID project, String page, TypedCapture typed, Faults faults) {
    LinkedHashMap<String, CaptureRules> levels = new LinkedHashMap<>();
    pages.of(project).stream()
        .filter(it -> it.id().toString().equals(page))
        .findFirst()
        .ifPresent(it -> levels.put("page", it.capture()));
    levels.put("project", projects.require(project).capture());
    levels.put("installation", defaults.rules());
    return forms.choices(typed, levels, faults);
  }

  Choices ofPage(UUID project, TypedCapture typed, Faults faults) {
    LinkedHashMap<String, CaptureRules> levels = new LinkedHashMap<>();
    levels.put("project", projects.require(project).capture());
    levels.put("installation", defaults.rules());
    return forms.choices(typed, levels, faults);
  }

  Choices ofProject(TypedCapture typed, Faults faults) {
    LinkedHashMap<String, CaptureRules> levels = new LinkedHashMap<>();
    levels.put("installation", defaults.rules());
    return forms.choices(typed, levels, faults);
  }
}
