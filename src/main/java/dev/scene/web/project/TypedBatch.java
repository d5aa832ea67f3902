package dev.scene.web.project;

import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchDraft;
import dev.scene.catalog.BatchTask;
import dev.scene.catalog.PixelRules;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.web.Numbers;
import dev.scene.web.Sent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The form of a batch as it was sent. `tasks` are the ids of the ticked ones, in the order of the
/// form; `enabled` those of them that run.
record TypedBatch(
    String name,
    String description,
    String jiraIssue,
    String runDiffThreshold,
    String executionDiffThreshold,
    List<String> tasks,
    List<String> enabled,
    @Nullable Integer version) {

  static TypedBatch blank(List<String> tasks) {
    return new TypedBatch("", "", "", "", "", tasks, tasks, null);
  }

  static TypedBatch of(Batch batch, List<BatchTask> tasks) {
    return new TypedBatch(
        batch.name(),
        Objects.requireNonNullElse(batch.description(), ""),
        Objects.requireNonNullElse(batch.jiraIssue(), ""),
        text(batch.runDiffThreshold()),
        text(batch.executionDiffThreshold()),
        tasks.stream().map(task -> task.taskId().toString()).toList(),
        tasks.stream().filter(BatchTask::enabled).map(task -> task.taskId().toString()).toList(),
        batch.version());
  }

  static TypedBatch of(Sent form) {
    return new TypedBatch(
        form.text("name"),
        form.text("description"),
        form.text("jira_issue"),
        form.text("run_diff_threshold"),
        form.text("execution_diff_threshold"),
        form.all("tasks"),
        form.all("enabled"),
        form.version());
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
        tasks.stream()
            .map(id -> new BatchDraft.Item(Ids.parse("task", id), isEnabled(id)))
            .toList(),
        version);
  }

  boolean isEnabled(String task) {
    return enabled.contains(task);
  }
}
