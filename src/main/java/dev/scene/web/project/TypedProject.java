package dev.scene.web.project;

import dev.scene.catalog.PixelRules;
import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.catalog.capture.CaptureRules;
import dev.scene.web.Sent;
import org.jspecify.annotations.Nullable;

/// The settings of a project as they were sent.
record TypedProject(String name, String slug, @Nullable Integer version) {

  static TypedProject of(Project project) {
    return new TypedProject(project.name(), project.slug(), project.version());
  }

  static TypedProject of(Sent form) {
    return new TypedProject(form.text("name"), form.text("slug"), form.version());
  }

  Projects.Draft draft(PixelRules rules, CaptureRules capture) {
    return new Projects.Draft(
        name,
        slug,
        rules.pixelThreshold(),
        rules.pixelTolerance(),
        rules.ignoreAntiAliasing(),
        rules.ignoreNoise(),
        rules.alignRows(),
        rules.ignoreRegions(),
        capture,
        version);
  }
}
