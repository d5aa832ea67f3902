package dev.scene.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Keeps the batches of projects, each with its tasks in order.
@ApplicationScoped
public class Batches {
  private final Rows rows;
  private final Clock clock;
  private final Trail trail;
  private final Projects projects;
  private final Tasks tasks;
  private final Instance<Dependents> dependents;

  Batches(
      Rows rows,
      Clock clock,
      Trail trail,
      Projects projects,
      Tasks tasks,
      @Any Instance<Dependents> dependents) {
    this.rows = rows;
    this.clock = clock;
    this.trail = trail;
    this.projects = projects;
    this.tasks = tasks;
    this.dependents = dependents;
  }

  private record State(@JsonUnwrapped Batch batch, List<BatchTask> tasks) {}

  public List<Batch> of(UUID projectId) {
    return rows.list(
        Batch.class,
        "select * from batch where project_id = ? order by lower(name), id",
        projectId);
  }

  /// The batches of all projects.
  public List<Batch> all() {
    return rows.list(Batch.class, "select * from batch order by lower(name), id");
  }

  public Optional<Batch> find(UUID id) {
    return rows.find(Batch.class, "select * from batch where id = ?", id);
  }

  /// @throws Problem not found
  public Batch require(UUID id) {
    return find(id).orElseThrow(() -> Problem.notFound("batch", id));
  }

  /// Like [#require], and nobody deletes the batch before the transaction ends.
  @Transactional(Transactional.TxType.MANDATORY)
  public Batch requireLocked(UUID id) {
    return rows.find(Batch.class, "select * from batch where id = ? for update", id)
        .orElseThrow(() -> Problem.notFound("batch", id));
  }

  /// The tasks of the batch, in its order.
  public List<BatchTask> tasks(UUID batchId) {
    return rows.list(
        BatchTask.class,
        "select task_id, enabled from batch_task where batch_id = ?" + " order by position",
        batchId);
  }

  /// A task's place in one of a project's batches.
  public record Place(UUID batchId, UUID taskId, boolean enabled) {}

  /// The same for every batch of a project, each in its order.
  public Map<UUID, List<Place>> tasksByBatch(UUID projectId) {
    return rows
        .list(
            Place.class,
            """
            select batch_id, task_id, enabled from batch_task
            where batch_id in (select id from batch where project_id = ?)
            order by batch_id, position
            """,
            projectId)
        .stream()
        .collect(Collectors.groupingBy(Place::batchId));
  }

  /// @throws Problem not found (the project), invalid, or conflict when the name is taken
  @Transactional
  public Batch create(UUID projectId, BatchDraft draft, String actor) {
    projects.require(projectId);
    draft.check(idsOfTasks(projectId));
    Batch batch = draft.toNew(Ids.next(), projectId, actor, clock.instant());
    int inserted =
        rows.write(
            """
            insert into batch (id, project_id, name, description, jira_issue,
              run_diff_threshold, execution_diff_threshold, pixel_threshold, pixel_tolerance,
              ignore_anti_aliasing, ignore_noise, align_rows, ignore_regions,
              created_by, version, created_at, updated_at)
            values (:id, :projectId, :name, :description, :jiraIssue,
              :runDiffThreshold, :executionDiffThreshold,
              :rules.pixelThreshold, :rules.pixelTolerance,
              :rules.ignoreAntiAliasing, :rules.ignoreNoise, :rules.alignRows, :rules.ignoreRegions,
              :createdBy, :version, :createdAt, :updatedAt)
            on conflict do nothing
            """,
            batch);
    if (inserted == 0) {
      throw nameTaken(batch.name());
    }
    putTasks(batch.id(), draft.orderedTasks());
    trail.created(Trail.of(batch), new State(batch, draft.orderedTasks()));
    return batch;
  }

  /// @throws Problem not found, invalid, or conflict when the name is taken
  @Transactional
  public Batch update(UUID id, BatchDraft draft) {
    Batch old = requireLocked(id);
    trail.requireSeen(Trail.of(old), old.version(), draft.version());
    State before = new State(old, tasks(id));
    draft.check(idsOfTasks(old.projectId()));
    Batch changed = draft.toBatch(old, clock.instant());
    if (of(old.projectId()).stream()
        .anyMatch(other -> !other.id().equals(id) && other.name().equals(changed.name()))) {
      throw nameTaken(changed.name());
    }
    int touched =
        rows.write(
            """
            update batch set name = :name, description = :description,
              jira_issue = :jiraIssue, run_diff_threshold = :runDiffThreshold,
              execution_diff_threshold = :executionDiffThreshold,
              pixel_threshold = :rules.pixelThreshold, pixel_tolerance = :rules.pixelTolerance,
              ignore_anti_aliasing = :rules.ignoreAntiAliasing, ignore_noise = :rules.ignoreNoise,
              align_rows = :rules.alignRows, ignore_regions = :rules.ignoreRegions,
              version = :version, updated_at = :updatedAt
            where id = :id and version = :version - 1
            """,
            changed);
    putTasks(id, draft.orderedTasks());
    State after = new State(changed, draft.orderedTasks());
    trail.changed(touched, changed.version(), Trail.of(old), before, after);
    return changed;
  }

  /// Deletes the batch with its runs and baselines.
  ///
  /// @throws Problem not found, or conflict while one of its runs is not over
  @Transactional
  public void delete(UUID id) {
    Batch batch = requireLocked(id);
    dependents.forEach(it -> it.beforeBatchesGo("Batch", batch.name(), List.of(id)));
    rows.execute("delete from batch where id = ?", id);
    trail.deleted(Trail.of(batch), Map.of());
  }

  private Set<UUID> idsOfTasks(UUID projectId) {
    return tasks.of(projectId).stream().map(Task::id).collect(Collectors.toSet());
  }

  private void putTasks(UUID batchId, List<BatchTask> wanted) {
    rows.execute("delete from batch_task where batch_id = ?", batchId);
    for (int i = 0; i < wanted.size(); i++) {
      rows.execute(
          "insert into batch_task (id, batch_id, task_id, enabled, position)"
              + " values (?, ?, ?, ?, ?)",
          Ids.next(),
          batchId,
          wanted.get(i).taskId(),
          wanted.get(i).enabled(),
          i);
    }
  }

  private static Problem nameTaken(String name) {
    return Problem.conflict(
        "This project has a batch named \"%s\" already.".formatted(name),
        "Choose another name.",
        new Problem.Field("name", "is that of another batch of this project already"));
  }
}
