package dev.scene.web.project;

import dev.scene.baseline.Baselines;
import dev.scene.catalog.Batch;
import dev.scene.catalog.Page;
import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.catalog.Task;
import dev.scene.run.past.Histories.Past;
import dev.scene.web.project.ProjectSettings.Settings;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A project with the one tab that is shown; the lists of the others are empty.
record ProjectView(
    Head head,
    List<PageRow> pages,
    List<TaskRow> tasks,
    List<BatchRow> batches,
    List<Frozen> baselines,
    @Nullable Settings stored,
    List<Deed> history) {

  /// What stands over every tab.
  ///
  /// @param onlyBatch the batch that can be started from here, where there is no other
  record Head(
      Project project,
      Tab tab,
      Projects.Size size,
      int baselines,
      @Nullable Past lastRun,
      @Nullable UUID onlyBatch) {}

  record PageRow(Page page, long tasks) {}

  record TaskRow(Task task, String page, String policy) {}

  record BatchRow(
      Batch batch,
      int tasks,
      int off,
      int executions,
      Baselines.@Nullable Listed latest,
      @Nullable Past lastRun,
      Going going) {}

  /// What goes with a batch.
  record Going(int runs, int baselines) {}

  /// The baselines of one batch, the newest first, and how many pictures a run of it makes now.
  record Frozen(Batch batch, int executions, List<Baselines.Listed> baselines) {}

  static ProjectView of(Head head) {
    return new ProjectView(head, List.of(), List.of(), List.of(), List.of(), null, List.of());
  }

  ProjectView withPages(List<PageRow> rows) {
    return new ProjectView(head, rows, tasks, batches, baselines, stored, history);
  }

  ProjectView withTasks(List<TaskRow> rows) {
    return new ProjectView(head, pages, rows, batches, baselines, stored, history);
  }

  ProjectView withBatches(List<BatchRow> rows) {
    return new ProjectView(head, pages, tasks, rows, baselines, stored, history);
  }

  ProjectView withBaselines(List<Frozen> rows) {
    return new ProjectView(head, pages, tasks, batches, rows, stored, history);
  }

  ProjectView withSettings(Settings settings, List<Deed> deeds) {
    return new ProjectView(head, pages, tasks, batches, baselines, settings, deeds);
  }

  public Project project() {
    return head.project();
  }

  public Tab tab() {
    return head.tab();
  }

  public @Nullable Past lastRun() {
    return head.lastRun();
  }

  /// Only on its own tab.
  public Settings settings() {
    return Objects.requireNonNull(stored);
  }

  /// Everything that goes with the project, in words.
  public String content() {
    return "%s, %s and %s"
        .formatted(
            counted(head.size().pages(), "page", "pages"),
            counted(head.size().tasks(), "task", "tasks"),
            counted(head.size().batches(), "batch", "batches"));
  }

  private static String counted(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /// A tab as a link; `count` is negative where there is nothing to count.
  record Link(Tab name, boolean current, int count) {}

  public List<Link> tabs() {
    Projects.Size size = head.size();
    return List.of(
        link(Tab.PAGES, size.pages()),
        link(Tab.TASKS, size.tasks()),
        link(Tab.BATCHES, size.batches()),
        link(Tab.BASELINES, head.baselines()),
        link(Tab.SETTINGS, -1));
  }

  private Link link(Tab name, int count) {
    return new Link(name, name == head.tab(), count);
  }
}
