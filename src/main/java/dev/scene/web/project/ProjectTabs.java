package dev.scene.web.project;

import dev.scene.baseline.Baseline;
import dev.scene.baseline.Baselines;
import dev.scene.catalog.BaselinePolicy;
import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchTask;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Page;
import dev.scene.catalog.Pages;
import dev.scene.catalog.Project;
import dev.scene.catalog.Task;
import dev.scene.catalog.Tasks;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.web.project.ProjectSettings.Settings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Shows a project with one of its tabs; every form of a tab ends by showing it again.
@ApplicationScoped
class ProjectTabs {
  record PageRow(Page page, long tasks) {}

  record TaskRow(Task task, String page, String policy) {}

  record BatchRow(
      Batch batch, long tasks, int executions, @Nullable Baseline latest, @Nullable Run lastRun) {}

  record View(
      Project project,
      Tab tab,
      @Nullable Run lastRun,
      List<PageRow> pages,
      List<TaskRow> tasks,
      List<BatchRow> batches,
      Settings settings) {

    /// A tab as a link; `count` is negative where there is nothing to count.
    record Link(Tab name, boolean current, int count) {}

    public List<Link> tabs() {
      return List.of(
          link(Tab.PAGES, pages.size()),
          link(Tab.TASKS, tasks.size()),
          link(Tab.BATCHES, batches.size()),
          link(Tab.SETTINGS, -1));
    }

    private Link link(Tab name, int count) {
      return new Link(name, name == tab, count);
    }
  }

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ProjectPage(View view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ProjectPage$Content(View view) implements TemplateInstance {}

  private final ProjectSettings settings;
  private final Pages pages;
  private final Tasks tasks;
  private final Batches batches;
  private final Baselines baselines;
  private final Runs runs;

  ProjectTabs(
      ProjectSettings settings,
      Pages pages,
      Tasks tasks,
      Batches batches,
      Baselines baselines,
      Runs runs) {
    this.settings = settings;
    this.pages = pages;
    this.tasks = tasks;
    this.batches = batches;
    this.baselines = baselines;
    this.runs = runs;
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

  private View view(UUID id, Tab tab, @Nullable Settings typed) {
    Project project = settings.project(id);
    List<Page> allPages = pages.of(id);
    List<Task> allTasks = tasks.of(id);
    Map<UUID, Batch> allBatches =
        batches.of(id).stream().collect(Collectors.toMap(Batch::id, Function.identity()));
    return new View(
        project,
        tab,
        newest(new Runs.Filter(id, null, null)),
        allPages.stream().map(page -> row(page, allTasks)).toList(),
        allTasks.stream().map(task -> row(task, allPages, allBatches)).toList(),
        batches.of(id).stream().map(batch -> row(batch, allTasks)).toList(),
        typed == null ? settings.stored(project) : typed);
  }

  private static PageRow row(Page page, List<Task> all) {
    return new PageRow(page, all.stream().filter(task -> task.pageId().equals(page.id())).count());
  }

  private static TaskRow row(Task task, List<Page> all, Map<UUID, Batch> batches) {
    String page =
        all.stream()
            .filter(it -> it.id().equals(task.pageId()))
            .map(Page::name)
            .findFirst()
            .orElse("");
    return new TaskRow(task, page, policy(task, batches));
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

  private BatchRow row(Batch batch, List<Task> all) {
    Map<UUID, Task> byId = all.stream().collect(Collectors.toMap(Task::id, Function.identity()));
    List<Task> enabled =
        batches.tasks(batch.id()).stream()
            .filter(BatchTask::enabled)
            .map(item -> byId.get(item.taskId()))
            .filter(Objects::nonNull)
            .toList();
    return new BatchRow(
        batch,
        enabled.size(),
        enabled.stream().mapToInt(Task::executions).sum(),
        baselines.latest(batch.id()).orElse(null),
        newest(new Runs.Filter(null, batch.id(), null)));
  }

  private @Nullable Run newest(Runs.Filter filter) {
    return runs.newest(filter, 1, 0).stream().findFirst().orElse(null);
  }
}
