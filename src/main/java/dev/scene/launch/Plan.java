package dev.scene.launch;

import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchTask;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Task;
import dev.scene.catalog.Tasks;
import dev.scene.expand.Expansion;
import dev.scene.expand.Expansion.Planned;
import dev.scene.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Reads what a run of a batch would have to do.
@ApplicationScoped
class Plan {
  private final Batches batches;
  private final Tasks tasks;
  private final LaunchConfig config;

  Plan(Batches batches, Tasks tasks, LaunchConfig config) {
    this.batches = batches;
    this.tasks = tasks;
    this.config = config;
  }

  /// The batch, which nobody deletes before the transaction ends.
  Batch batch(UUID id) {
    return batches.requireLocked(id);
  }

  /// The executions of the batch's enabled tasks.
  ///
  /// @throws Problem invalid, when there are none or too many
  List<Planned> of(Batch batch) {
    List<Task> enabled =
        batches.tasks(batch.id()).stream()
            .filter(BatchTask::enabled)
            .map(item -> tasks.require(item.taskId()))
            .toList();
    List<Planned> planned = Expansion.of(enabled);
    if (planned.isEmpty()) {
      throw Problem.invalid(
          "batch_id", "names a batch without an enabled task; enable one first, then start again");
    }
    if (planned.size() > config.maxExecutions()) {
      throw Problem.invalid(
          "batch_id",
          "names a batch of %,d executions; at most %,d run at once"
              .formatted(planned.size(), config.maxExecutions()));
    }
    return planned;
  }
}
