package dev.scene.web.launch;

import dev.scene.baseline.Baseline;
import dev.scene.catalog.Batch;
import dev.scene.catalog.Project;
import dev.scene.catalog.Task;
import dev.scene.run.plan.Priority;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be chosen in the form that starts a run; without a batch there is nothing to choose but
/// that.
///
/// @param projects those that have a batch
/// @param tasks the enabled tasks of the batch, in its order
/// @param executions how many pictures the choice takes
/// @param estimate how long that will take, empty when there is nothing to judge by
/// @param timeout how long a run may take that says nothing of its own
record LaunchOptions(
    List<Project> projects,
    List<Batch> batches,
    @Nullable Batch batch,
    List<Baseline> baselines,
    List<Choice> tasks,
    int executions,
    String estimate,
    Duration timeout) {
  private static final int MANY = 100;

  /// A task that can be left out.
  record Choice(Task task, boolean chosen) {}

  public boolean many() {
    return executions > MANY;
  }

  public List<Priority> priorities() {
    return List.of(Priority.HIGH, Priority.NORMAL, Priority.LOW);
  }

  public String usual() {
    return timeout.isZero() ? "no limit" : timeout.toMinutes() + " minutes";
  }
}
