package dev.scene.launch;

import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchTask;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Browser;
import dev.scene.catalog.Task;
import dev.scene.catalog.Tasks;
import dev.scene.container.BrowsersOnOffer;
import dev.scene.container.Containers;
import dev.scene.expand.Expansion;
import dev.scene.expand.Expansion.Planned;
import dev.scene.platform.Checks;
import dev.scene.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Reads what a run of a batch would have to do, and whether it can be done.
@ApplicationScoped
class Plan {
  private final Batches batches;
  private final Tasks tasks;
  private final LaunchConfig config;
  private final BrowsersOnOffer browsers;
  private final Containers containers;

  Plan(
      Batches batches,
      Tasks tasks,
      LaunchConfig config,
      BrowsersOnOffer browsers,
      Containers containers) {
    this.batches = batches;
    this.tasks = tasks;
    this.config = config;
    this.browsers = browsers;
    this.containers = containers;
  }

  /// The batch, which nobody deletes before the transaction ends.
  Batch batch(UUID id) {
    return batches.requireLocked(id);
  }

  /// The executions of those of the batch's enabled tasks that are asked for, in its order.
  ///
  /// @throws Problem invalid, when there are none or too many, or one asks for a browser that the
  ///   runner image lacks
  List<Planned> of(Batch batch, LaunchRequest request) {
    List<Task> enabled = chosen(enabled(batch.id()), request);
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
    refuseWhatIsNotOffered(enabled);
    return planned;
  }

  private List<Task> enabled(UUID batch) {
    return batches.tasks(batch).stream()
        .filter(BatchTask::enabled)
        .map(item -> tasks.require(item.taskId()))
        .toList();
  }

  private static List<Task> chosen(List<Task> enabled, LaunchRequest request) {
    return switch (request.tasks()) {
      case ALL -> enabled;
      case SMOKE -> enabled.stream().limit(1).toList();
      case SELECTED -> selected(enabled, Objects.requireNonNull(request.taskIds()));
    };
  }

  private static List<Task> selected(List<Task> enabled, List<UUID> ids) {
    List<UUID> strange = new ArrayList<>(ids);
    strange.removeAll(enabled.stream().map(Task::id).toList());
    if (!strange.isEmpty()) {
      throw Problem.invalid(
          "task_ids",
          "names %s, which is no enabled task of the batch".formatted(strange.getFirst()));
    }
    return enabled.stream().filter(task -> ids.contains(task.id())).toList();
  }

  private void refuseWhatIsNotOffered(List<Task> enabled) {
    Map<Browser, Optional<String>> refusals = new EnumMap<>(Browser.class);
    Checks checks = new Checks();
    for (Task task : enabled) {
      for (Browser browser : task.browsers()) {
        refusals
            .computeIfAbsent(browser, this::whyNot)
            .ifPresent(why ->
                checks.require(
                    false,
                    "batch_id",
                    "names task \"%s\", which can't run: %s".formatted(task.name(), why)));
      }
    }
    checks.orRefuse();
  }

  /// Why no runner has the browser, in a sentence with a remedy; empty when one has.
  Optional<String> whyNot(Browser browser) {
    return browsers
        .whyNot(browser)
        .map(why -> "%s %s".formatted(browser.name().toLowerCase(Locale.ROOT), why));
  }

  /// @throws Problem unavailable, when no engine can be reached
  void requireEngine() {
    Containers.Engine engine = containers.engine();
    if (!engine.reachable()) {
      throw Problem.unavailable(
          "The run was not started: %s".formatted(engine.description()), engine.remedy());
    }
  }
}
