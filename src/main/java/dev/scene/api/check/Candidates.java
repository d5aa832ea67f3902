package dev.scene.api.check;

import dev.scene.baseline.Baseline;
import dev.scene.baseline.BaselineItem;
import dev.scene.baseline.Baselines;
import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchTask;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Browser;
import dev.scene.catalog.Project;
import dev.scene.catalog.Task;
import dev.scene.catalog.Tasks;
import dev.scene.catalog.Viewport;
import dev.scene.expand.Expansion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds batches against their newest baselines.
@ApplicationScoped
class Candidates {
  private final Batches batches;
  private final Tasks tasks;
  private final Baselines baselines;

  Candidates(Batches batches, Tasks tasks, Baselines baselines) {
    this.batches = batches;
    this.tasks = tasks;
    this.baselines = baselines;
  }

  List<Candidate> of(Project project) {
    return batches.of(project.id()).stream().map(batch -> of(project, batch)).toList();
  }

  private Candidate of(Project project, Batch batch) {
    List<BatchTask> enabled =
        batches.tasks(batch.id()).stream().filter(BatchTask::enabled).toList();
    List<Expansion.Planned> planned = planned(enabled);
    Optional<Baseline> baseline = baselines.latest(batch.id());
    List<Candidate.Gap> gaps = baseline.map(it -> gaps(planned, it.id())).orElse(List.of());
    List<Candidate.Reason> reasons = new ArrayList<>();
    add(reasons, enabled.isEmpty(), Candidate.Reason.BATCH_HAS_NO_TASKS);
    add(
        reasons,
        enabled.stream().anyMatch(item -> tasks.find(item.taskId()).isEmpty()),
        Candidate.Reason.BATCH_REFERENCES_MISSING_TASKS);
    add(
        reasons,
        !enabled.isEmpty() && planned.isEmpty(),
        Candidate.Reason.BATCH_HAS_NO_EXECUTION_TARGETS);
    add(reasons, baseline.isEmpty(), Candidate.Reason.BATCH_HAS_NO_COMPLETED_BASELINE);
    add(reasons, !gaps.isEmpty(), Candidate.Reason.LATEST_BASELINE_MISSING_COVERAGE);
    return new Candidate(
        project.id(),
        project.name(),
        batch.id(),
        batch.name(),
        planned.size(),
        baseline.map(Baseline::id).orElse(null),
        baseline.map(Baseline::createdAt).orElse(null),
        reasons.isEmpty(),
        reasons,
        gaps);
  }

  private static void add(List<Candidate.Reason> reasons, boolean holds, Candidate.Reason reason) {
    if (holds) {
      reasons.add(reason);
    }
  }

  private List<Expansion.Planned> planned(List<BatchTask> enabled) {
    List<Task> known =
        enabled.stream().map(item -> tasks.find(item.taskId())).flatMap(Optional::stream).toList();
    return Expansion.of(known);
  }

  /// What a run of the batch's enabled tasks would take and the baseline lacks; all of it without
  /// one.
  List<Candidate.Gap> gaps(UUID batch, @Nullable UUID baseline) {
    List<Expansion.Planned> planned =
        planned(batches.tasks(batch).stream().filter(BatchTask::enabled).toList());
    return baseline == null
        ? planned.stream().map(Candidates::gap).toList()
        : gaps(planned, baseline);
  }

  private List<Candidate.Gap> gaps(List<Expansion.Planned> planned, UUID baseline) {
    Set<Target> there =
        baselines.items(baseline).stream().map(Target::of).collect(Collectors.toSet());
    return planned.stream()
        .filter(it -> !there.contains(Target.of(it)))
        .map(Candidates::gap)
        .toList();
  }

  private static Candidate.Gap gap(Expansion.Planned planned) {
    return new Candidate.Gap(
        planned.task().id(), planned.task().name(), planned.browser(), planned.viewport());
  }

  private record Target(UUID task, Browser browser, Viewport viewport) {
    static Target of(BaselineItem item) {
      return new Target(item.taskId(), item.browser(), item.viewport());
    }

    static Target of(Expansion.Planned planned) {
      return new Target(planned.task().id(), planned.browser(), planned.viewport());
    }
  }
}
