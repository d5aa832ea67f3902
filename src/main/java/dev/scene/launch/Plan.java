package dev.scene.launch;

import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchTask;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Browser;
import dev.scene.catalog.BrowserOffer;
import dev.scene.catalog.Task;
import dev.scene.catalog.Tasks;
import dev.scene.expand.Expansion;
import dev.scene.expand.Expansion.Planned;
import dev.scene.platform.Checks;
import dev.scene.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads what a run of a batch would have to do.
@ApplicationScoped
class Plan {
  private final Batches batches;
  private final Tasks tasks;
  private final LaunchConfig config;
  private final BrowserOffer browsers;

  Plan(Batches batches, Tasks tasks, LaunchConfig config, BrowserOffer browsers) {
    this.batches = batches;
    this.tasks = tasks;
    this.config = config;
    this.browsers = browsers;
  }

  /// The batch, which nobody deletes before the transaction ends.
  Batch batch(UUID id) {
    return batches.requireLocked(id);
  }

  /// The executions of the batch's enabled tasks.
  ///
  /// @throws Problem invalid, when there are none or too many, or one asks for a browser that the
  ///   runner image lacks
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
    refuseWhatIsNotOffered("batch_id", enabled);
    return planned;
  }

  /// @param field what of the request named the tasks
  /// @throws Problem invalid, naming every task that asks for a browser that the runner image lacks
  void refuseWhatIsNotOffered(String field, List<Task> asked) {
    Map<Browser, Optional<String>> refusals =
        asked.stream()
            .flatMap(task -> task.browsers().stream())
            .distinct()
            .collect(Collectors.toMap(Function.identity(), browsers::whyNot));
    Checks checks = new Checks();
    for (Task task : asked) {
      for (Browser browser : task.browsers()) {
        refusals
            .getOrDefault(browser, Optional.empty())
            .ifPresent(why ->
                checks.require(
                    false,
                    field,
                    "names task \"%1$s\", which asks for %2$s: %2$s %3$s"
                        .formatted(task.name(), browser.name().toLowerCase(Locale.ROOT), why)));
      }
    }
    checks.orRefuse();
  }
}
