package dev.scene.baseline;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.Artifacts;
import dev.scene.catalog.Browser;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.platform.Rows;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes baselines of comparison runs: the baseline that the run compared with, in which pictures
/// of the run have taken the place of the old ones.
@ApplicationScoped
public class Successors {
  private final Rows rows;
  private final Baselines baselines;
  private final Executions executions;
  private final Artifacts artifacts;

  Successors(Rows rows, Baselines baselines, Executions executions, Artifacts artifacts) {
    this.rows = rows;
    this.baselines = baselines;
    this.executions = executions;
    this.artifacts = artifacts;
  }

  /// The pictures of `approved` take the place of those of the same task, browser and viewport, or
  /// are added; all others stay the same bytes. A baseline that this run made before goes, unless a
  /// run compares with it: then it stays beside the new one. Joins the caller's transaction.
  @Transactional(Transactional.TxType.MANDATORY)
  public Baseline succeed(
      Run run, Collection<Execution> approved, @Nullable String notes, String by) {
    baselines.ofRun(run.id()).filter(made -> user(made).isEmpty()).ifPresent(this::remove);
    Optional<UUID> base = base(run);
    Baseline made = baselines.open(run, notes, by);
    Set<Target> replaced = new HashSet<>();
    approved.forEach(execution -> {
      replaced.add(Target.of(execution));
      baselines.freeze(made, execution);
    });
    base.ifPresent(old -> keep(old, made, replaced));
    baselines.announce(run, made);
    return made;
  }

  /// The baseline that the run made, if it made one.
  public Optional<Baseline> made(UUID run) {
    return baselines.ofRun(run);
  }

  /// Takes back the baseline that the run made, if it made one.
  ///
  /// @throws Problem conflict, when a run compares with it
  @Transactional(Transactional.TxType.MANDATORY)
  public void takeBack(Run run) {
    baselines
        .ofRun(run.id())
        .ifPresent(made -> {
          user(made)
              .ifPresent(user -> {
                throw Problem.conflict(
                    "The verdict can't be undone: run %s compares with baseline %s, which was made of it."
                        .formatted(user, made.id()),
                    "Review that run when it has finished.");
              });
          remove(made);
        });
  }

  private void remove(Baseline made) {
    baselines.drop(made);
  }

  private Optional<UUID> user(Baseline baseline) {
    return rows.find(
        UUID.class,
        "select test_run_id from task_execution where baseline_id = ? limit 1",
        baseline.id());
  }

  /// The baseline that the run compared with: the one chosen for it, else the one of the batch that
  /// most of its executions compared with.
  private Optional<UUID> base(Run run) {
    if (run.baselineId() != null) {
      return baselines.find(run.baselineId()).map(Baseline::id);
    }
    Map<UUID, Long> used =
        executions.of(run.id()).stream()
            .map(Execution::baselineId)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return baselines.of(Objects.requireNonNull(run.batchId())).stream()
        .map(Baseline::id)
        .filter(used::containsKey)
        .max(java.util.Comparator.comparing(used::get));
  }

  private void keep(UUID old, Baseline made, Set<Target> replaced) {
    List<BaselineItem> kept =
        baselines.items(old).stream().filter(item -> !replaced.contains(Target.of(item))).toList();
    Map<UUID, Artifact> pictures =
        artifacts.of(kept.stream().map(BaselineItem::id).toList()).stream()
            .filter(file -> file.name().equals(Baselines.PICTURE))
            .collect(Collectors.toMap(Artifact::ownerId, Function.identity()));
    kept.forEach(item ->
        baselines.add(
            new BaselineItem(
                Ids.next(),
                made.id(),
                item.taskId(),
                item.taskName(),
                item.pageName(),
                item.browser(),
                item.viewportWidth(),
                item.viewportHeight(),
                item.environment(),
                item.ignored()),
            Objects.requireNonNull(pictures.get(item.id())),
            item.id()));
  }

  /// What a picture is of.
  private record Target(UUID task, Browser browser, int width, int height) {
    static Target of(Execution execution) {
      return new Target(
          execution.taskId(),
          execution.browser(),
          execution.viewportWidth(),
          execution.viewportHeight());
    }

    static Target of(BaselineItem item) {
      return new Target(item.taskId(), item.browser(), item.viewportWidth(), item.viewportHeight());
    }
  }
}
