package dev.scene.web;

import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.run.Runs;
import dev.scene.run.Status;
import dev.scene.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/// What stands around every page; templates reach it as `inject:shell`.
@Named("shell")
@ApplicationScoped
public class Shell {
  private static final int RECENT = 6;

  private final Projects projects;
  private final Runs runs;
  private final Settings settings;

  Shell(Projects projects, Runs runs, Settings settings) {
    this.projects = projects;
    this.runs = runs;
    this.settings = settings;
  }

  /// In which zone the browser shows times, as js/times.js reads it.
  public String timezone() {
    return Formats.code(settings.now().displayTimezone());
  }

  /// The projects that were changed last.
  public List<Project> recent() {
    return projects.all().stream()
        .sorted(Comparator.comparing(Project::updatedAt).reversed())
        .limit(RECENT)
        .toList();
  }

  /// How many runs are not over.
  public int active() {
    return in(Status.QUEUED) + in(Status.EXECUTING);
  }

  private int in(Status status) {
    return runs.count(new Runs.Filter(null, null, status));
  }
}
