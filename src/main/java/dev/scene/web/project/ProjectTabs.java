package dev.scene.web.project;

import dev.scene.baseline.Baselines;
import dev.scene.catalog.BaselinePolicy;
import dev.scene.catalog.Batch;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Page;
import dev.scene.catalog.Pages;
import dev.scene.catalog.Project;
import dev.scene.catalog.Task;
import dev.scene.catalog.Tasks;
import dev.scene.web.project.ProjectSettings.Settings;
import dev.scene.web.project.ProjectView.PageRow;
import dev.scene.web.project.ProjectView.TaskRow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Shows a project with one of its tabs, of which only that one is read; every form of a tab ends
/// by showing it again.
@ApplicationScoped
class ProjectTabs {
  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ProjectPage(ProjectView view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ProjectPage$Content(ProjectView view) implements TemplateInstance {}

  private final ProjectSettings settings;
  private final Pages pages;
  private final Tasks tasks;
  private final Batches batches;
  private final Baselines baselines;
  private final BatchRows rows;

  ProjectTabs(
      ProjectSettings settings,
      Pages pages,
      Tasks tasks,
      Batches batches,
      Baselines baselines,
      BatchRows rows) {
    this.settings = settings;
    this.pages = pages;
    this.tasks = tasks;
    this.batches = batches;
    this.baselines = baselines;
    this.rows = rows;
  }

  TemplateInstance page(UUID project, Tab tab) {
    return new ProjectPage(view(project, tab, null));
  }

  TemplateInstance content(UUID project, Tab tab) {
    return new ProjectPage$Content(view(project, tab, null));
  }

  TemplateInstance page(UUID project, Settings typed) {
    return new ProjectPage(view(project, Tab.SETTINGS, typed));
  }

  TemplateInstance content(UUID project, Settings typed) {
    return new ProjectPage$Content(view(project, Tab.SETTINGS, typed));
  }

  private ProjectView view(UUID id, Tab tab, @Nullable Settings typed) {
    Project project = settings.project(id);
    List<Batch> all = batches.of(id);
    List<Baselines.Listed> frozen = baselines.ofProject(id);
    ProjectView.Head head =
        new ProjectView.Head(
            project,
            tab,
            settings.size(id),
            frozen.size(),
            rows.newest(id),
            all.size() == 1 ? all.getFirst().id() : null);
    return switch (tab) {
      case PAGES -> ProjectView.of(head).withPages(pageRows(id));
      case TASKS -> ProjectView.of(head).withTasks(taskRows(id, all));
      case BATCHES -> ProjectView.of(head).withBatches(rows.of(id, all, frozen));
      case BASELINES -> ProjectView.of(head).withBaselines(rows.frozen(id, all, frozen));
      case SETTINGS ->
          ProjectView.of(head)
              .withSettings(typed == null ? settings.stored(project) : typed, settings.history(id));
    };
  }

  private List<PageRow> pageRows(UUID project) {
    Map<UUID, Long> counts =
        tasks.of(project).stream()
            .collect(Collectors.groupingBy(Task::pageId, Collectors.counting()));
    return pages.of(project).stream()
        .map(page -> new PageRow(page, counts.getOrDefault(page.id(), 0L)))
        .toList();
  }

  private List<TaskRow> taskRows(UUID project, List<Batch> all) {
    Map<UUID, String> names =
        pages.of(project).stream().collect(Collectors.toMap(Page::id, Page::name));
    Map<UUID, Batch> byId = all.stream().collect(Collectors.toMap(Batch::id, Function.identity()));
    return tasks.of(project).stream()
        .map(task -> new TaskRow(task, names.getOrDefault(task.pageId(), ""), policy(task, byId)))
        .toList();
  }

  private static String policy(Task task, Map<UUID, Batch> batches) {
    return switch (BaselinePolicy.parse(task.defaultBaselinePolicy())) {
      case BaselinePolicy.None() -> "None";
      case BaselinePolicy.Latest() -> "Latest";
      case BaselinePolicy.LatestFromBatch(UUID batch) ->
          "Latest of "
              + (batches.containsKey(batch) ? batches.get(batch).name() : "a deleted batch");
    };
  }
}
