package dev.scene.web.project;

import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchDraft;
import dev.scene.catalog.BatchTask;
import dev.scene.web.Formats;
import dev.scene.web.Toast;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/// What is told when tasks of a batch were removed or switched off, with the way back.
final class Dropping {
  /// More would not fit into the header that carries the toast.
  private static final int MOST = 50;

  private Dropping() {}

  /// The tasks as they were: `tasks` are all in their order, `off` those that did not run.
  public record Before(
      @RestQuery List<String> tasks, @RestQuery List<String> off, @RestQuery int version) {

    /// The batch as it is, with the tasks that it had.
    BatchDraft draft(BatchForms.Typed now) {
      TypedBatch is = now.batch();
      List<String> on = tasks.stream().filter(task -> !off.contains(task)).toList();
      TypedBatch was =
          new TypedBatch(
              is.name(),
              is.description(),
              is.jiraIssue(),
              is.runDiffThreshold(),
              is.executionDiffThreshold(),
              tasks,
              on,
              version);
      return new BatchForms.Typed(was, now.rules()).draft();
    }
  }

  static Toast saved(Batch saved, List<BatchTask> before, List<BatchTask> after) {
    Set<UUID> left = running(after);
    long dropped = running(before).stream().filter(task -> !left.contains(task)).count();
    String title = "Batch “%s” saved".formatted(saved.name());
    if (dropped == 0 || before.size() > MOST) {
      return Toast.success(title, "Runs from now on use it so.");
    }
    String detail =
        "Runs from now on go without %s.".formatted(Formats.counted((int) dropped, "task"));
    return Toast.success(title, detail).undoneBy(address(saved, before));
  }

  private static Set<UUID> running(List<BatchTask> tasks) {
    return tasks.stream()
        .filter(BatchTask::enabled)
        .map(BatchTask::taskId)
        .collect(Collectors.toSet());
  }

  private static String address(Batch saved, List<BatchTask> before) {
    return before.stream()
        .map(task ->
            (task.enabled() ? "&tasks=%1$s" : "&tasks=%1$s&off=%1$s").formatted(task.taskId()))
        .collect(
            Collectors.joining(
                "", "/batches/%s/tasks?version=%d".formatted(saved.id(), saved.version()), ""));
  }
}
