package dev.scene.web.project;

import dev.scene.baseline.Baselines;
import dev.scene.catalog.Batch;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Batches.Place;
import dev.scene.catalog.Task;
import dev.scene.catalog.Tasks;
import dev.scene.run.past.Histories;
import dev.scene.run.past.Histories.Past;
import dev.scene.web.project.ProjectView.BatchRow;
import dev.scene.web.project.ProjectView.Frozen;
import dev.scene.web.project.ProjectView.Going;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds what is shown of the batches of a project, for all of them at once.
@ApplicationScoped
class BatchRows {
  private final Tasks tasks;
  private final Batches batches;
  private final Histories histories;

  BatchRows(Tasks tasks, Batches batches, Histories histories) {
    this.tasks = tasks;
    this.batches = batches;
    this.histories = histories;
  }

  /// The last run of a project.
  @Nullable Past newest(UUID project) {
    return histories.ofBatches(project).values().stream()
        .max(Comparator.comparing(Past::createdAt).thenComparing(Past::id))
        .orElse(null);
  }

  List<BatchRow> of(UUID project, List<Batch> all, List<Baselines.Listed> frozen) {
    Map<UUID, Integer> executions = executions(project);
    Map<UUID, List<Place>> places = batches.tasksByBatch(project);
    Map<UUID, Past> pasts = histories.ofBatches(project);
    Map<UUID, Baselines.Listed> latest =
        frozen.stream()
            .collect(Collectors.toMap(Baselines.Listed::batchId, it -> it, (newer, _) -> newer));
    Map<UUID, Integer> runs = histories.runsOfBatches(project);
    Map<UUID, Long> baselines =
        frozen.stream()
            .collect(Collectors.groupingBy(Baselines.Listed::batchId, Collectors.counting()));
    return all.stream()
        .map(batch -> {
          List<Place> own = places.getOrDefault(batch.id(), List.of());
          int on = (int) own.stream().filter(Place::enabled).count();
          return new BatchRow(
              batch,
              on,
              own.size() - on,
              sum(own, executions),
              latest.get(batch.id()),
              pasts.get(batch.id()),
              new Going(
                  runs.getOrDefault(batch.id(), 0),
                  baselines.getOrDefault(batch.id(), 0L).intValue()));
        })
        .toList();
  }

  List<Frozen> frozen(UUID project, List<Batch> all, List<Baselines.Listed> frozen) {
    Map<UUID, Integer> executions = executions(project);
    Map<UUID, List<Place>> places = batches.tasksByBatch(project);
    Map<UUID, List<Baselines.Listed>> byBatch =
        frozen.stream().collect(Collectors.groupingBy(Baselines.Listed::batchId));
    return all.stream()
        .filter(batch -> byBatch.containsKey(batch.id()))
        .map(batch ->
            new Frozen(
                batch,
                sum(places.getOrDefault(batch.id(), List.of()), executions),
                byBatch.getOrDefault(batch.id(), List.of())))
        .toList();
  }

  private Map<UUID, Integer> executions(UUID project) {
    return tasks.of(project).stream().collect(Collectors.toMap(Task::id, Task::executions));
  }

  private static int sum(List<Place> places, Map<UUID, Integer> executions) {
    return places.stream()
        .filter(Place::enabled)
        .mapToInt(place -> executions.getOrDefault(place.taskId(), 0))
        .sum();
  }
}
