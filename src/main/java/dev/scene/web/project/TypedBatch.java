package dev.scene.web.project;

import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchDraft;
import dev.scene.catalog.BatchTask;
import dev.scene.catalog.PixelRules;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The form of a batch as it was sent. `tasks` are the ids of the ticked ones, in the order of the
/// form; `enabled` those of them that run.
public record TypedBatch(
    @RestForm @Nullable String name,
    @RestForm @Nullable String description,
    @RestForm("jira_issue") @Nullable String jiraIssue,
    @RestForm("run_diff_threshold") @Nullable String runDiffThreshold,
    @RestForm("execution_diff_threshold") @Nullable String executionDiffThreshold,
    @RestForm @Nullable List<String> tasks,
    @RestForm @Nullable List<String> enabled) {

  static TypedBatch blank(List<String> tasks) {
    return new TypedBatch("", "", "", "", "", tasks, tasks);
  }

  static TypedBatch of(Batch batch, List<BatchTask> tasks) {
    return new TypedBatch(
        batch.name(),
        batch.description(),
        batch.jiraIssue(),
        text(batch.runDiffThreshold()),
        text(batch.executionDiffThreshold()),
        tasks.stream().map(task -> task.taskId().toString()).toList(),
        tasks.stream().filter(BatchTask::enabled).map(task -> task.taskId().toString()).toList());
  }

  private static String text(@Nullable Double number) {
    return number == null ? "" : number.toString();
  }

  /// @throws Problem invalid, when a number can't be read
  BatchDraft draft(PixelRules rules) {
    return new BatchDraft(
        name,
        description,
        jiraIssue,
        Numbers.decimal("run_diff_threshold", runDiffThreshold),
        Numbers.decimal("execution_diff_threshold", executionDiffThreshold),
        rules.pixelThreshold(),
        rules.pixelTolerance(),
        rules.ignoreAntiAliasing(),
        rules.ignoreNoise(),
        rules.alignRows(),
        rules.ignoreRegions(),
        chosen().stream()
            .map(id -> new BatchDraft.Item(Ids.parse("task", id), isEnabled(id)))
            .toList());
  }

  List<String> chosen() {
    return tasks == null ? List.of() : tasks;
  }

  boolean isEnabled(String task) {
    return enabled != null && enabled.contains(task);
  }
}
