package dev.scene.catalog;

import dev.scene.platform.Checks;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A batch as a user sends it: its tasks in the order in which they shall run. `version` is that of
/// the batch as the user saw it, when it matters.
public record BatchDraft(
    @Nullable String name,
    @Nullable String description,
    @Nullable String jiraIssue,
    @Nullable Double runDiffThreshold,
    @Nullable Double executionDiffThreshold,
    @Nullable Double pixelThreshold,
    @Nullable Integer pixelTolerance,
    @Nullable Boolean ignoreAntiAliasing,
    @Nullable Boolean ignoreNoise,
    @Nullable Boolean alignRows,
    @Nullable List<Box> ignoreRegions,
    @Nullable List<Item> tasks,
    @Nullable Integer version)
    implements RuleFields {

  /// A batch of these tasks, all of them enabled, compared as its project says.
  public static BatchDraft of(String name, List<UUID> tasks) {
    List<Item> items = tasks.stream().map(task -> new Item(task, true)).toList();
    return new BatchDraft(
        name, null, null, null, null, null, null, null, null, null, null, items, null);
  }

  /// A task in the batch; it is enabled unless said otherwise.
  public record Item(@Nullable UUID taskId, @Nullable Boolean enabled) {}

  void check(Set<UUID> known) {
    Checks checks =
        new Checks()
            .text(name, "name", 200)
            .atMost(description, "description", 2000)
            .atMost(jiraIssue, "jira_issue", 100)
            .between(runDiffThreshold, "run_diff_threshold", 0, 100)
            .between(executionDiffThreshold, "execution_diff_threshold", 0, 100);
    rules().check(checks);
    checkTasks(checks, known);
    checks.orRefuse();
  }

  private void checkTasks(Checks checks, Set<UUID> known) {
    Set<@Nullable UUID> seen = new HashSet<>();
    List<Item> items = items();
    for (int i = 0; i < items.size(); i++) {
      UUID task = items.get(i).taskId();
      String field = "tasks[%d].task_id".formatted(i);
      checks
          .require(
              task != null && known.contains(task),
              field,
              "must be a task of the same project; %s is not".formatted(task))
          .require(seen.add(task), field, "must not name a task twice");
    }
  }

  private List<Item> items() {
    return tasks == null ? List.of() : tasks;
  }

  List<BatchTask> orderedTasks() {
    return items().stream()
        .map(item ->
            new BatchTask(
                Objects.requireNonNull(item.taskId()), !Boolean.FALSE.equals(item.enabled())))
        .toList();
  }

  Batch toNew(UUID id, UUID projectId, String actor, Instant now) {
    return toBatch(
        new Batch(
            id, projectId, "", null, null, null, null, PixelRules.INHERITED, actor, 0, now, now),
        now);
  }

  /// The batch that the draft describes, in the place of `old`.
  Batch toBatch(Batch old, Instant updated) {
    return new Batch(
        old.id(),
        old.projectId(),
        Texts.stripped(name),
        Texts.orNull(description),
        Texts.orNull(jiraIssue),
        runDiffThreshold,
        executionDiffThreshold,
        rules(),
        old.createdBy(),
        old.version() + 1,
        old.createdAt(),
        updated);
  }
}
