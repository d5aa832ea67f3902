package dev.scene.web.project;

import dev.scene.catalog.PixelRules;
import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The settings of a project as they were sent.
public record TypedProject(@RestForm @Nullable String name, @RestForm @Nullable String slug) {

  static TypedProject of(Project project) {
    return new TypedProject(project.name(), project.slug());
  }

  Projects.Draft draft(PixelRules rules) {
    return new Projects.Draft(
        name,
        slug,
        rules.pixelThreshold(),
        rules.pixelTolerance(),
        rules.ignoreAntiAliasing(),
        rules.ignoreNoise(),
        rules.alignRows(),
        rules.ignoreRegions(),
        null);
  }
}
