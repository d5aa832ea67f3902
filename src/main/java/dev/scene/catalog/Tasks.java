package dev.scene.catalog;

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
import java.util.UUID;

/// Keeps the tasks of projects.
@ApplicationScoped
public class Tasks {
  private final Rows rows;
  private final Clock clock;
  private final Trail trail;
  private final Projects projects;
  private final Instance<Dependents> dependents;
  private final TaskChecks checks;

  Tasks(
      Rows rows,
      Clock clock,
      Trail trail,
      Projects projects,
      TaskChecks checks,
      @Any Instance<Dependents> dependents) {
    this.rows = rows;
    this.clock = clock;
    this.trail = trail;
    this.projects = projects;
    this.dependents = dependents;
    this.checks = checks;
  }

  public List<Task> of(UUID projectId) {
    return rows.list(
        Task.class, "select * from task where project_id = ? order by lower(name), id", projectId);
  }

  public Optional<Task> find(UUID id) {
    return rows.find(Task.class, "select * from task where id = ?", id);
  }

  /// @throws Problem not found
  public Task require(UUID id) {
    return find(id).orElseThrow(() -> Problem.notFound("task", id));
  }

  /// @throws Problem not found (the project), invalid, or conflict when the name is taken
  @Transactional
  public Task create(UUID projectId, TaskDraft draft) {
    projects.require(projectId);
    checks.check(projectId, draft, Optional.empty());
    Task task = draft.toTask(Ids.next(), projectId, Optional.empty(), clock.instant());
    int inserted =
        rows.write(
            """
            insert into task (id, project_id, page_id, name, task_actions, task_js, browsers,
              viewports, default_baseline_policy, pixel_threshold, pixel_tolerance,
              ignore_anti_aliasing, ignore_noise, align_rows, ignore_regions,
              capture, version, created_at, updated_at)
            values (:id, :projectId, :pageId, :name, :taskActions, :taskJs, :browsers,
              :viewports, :defaultBaselinePolicy, :rules.pixelThreshold, :rules.pixelTolerance,
              :rules.ignoreAntiAliasing, :rules.ignoreNoise, :rules.alignRows, :rules.ignoreRegions,
              :capture, :version, :createdAt, :updatedAt)
            on conflict do nothing
            """,
            task);
    if (inserted == 0) {
      throw nameTaken(task.name());
    }
    trail.created(Trail.of(task), task);
    return task;
  }

  /// @throws Problem not found, invalid, or conflict when the name is taken
  @Transactional
  public Task update(UUID id, TaskDraft draft) {
    Task old = require(id);
    trail.requireSeen(Trail.of(old), old.version(), draft.version());
    checks.check(old.projectId(), draft, Optional.of(old));
    Task changed = draft.toTask(id, old.projectId(), Optional.of(old), clock.instant());
    if (of(old.projectId()).stream()
        .anyMatch(other -> !other.id().equals(id) && other.name().equals(changed.name()))) {
      throw nameTaken(changed.name());
    }
    int touched =
        rows.write(
            """
            update task set page_id = :pageId, name = :name, task_actions = :taskActions,
              task_js = :taskJs,
              browsers = :browsers, viewports = :viewports,
              default_baseline_policy = :defaultBaselinePolicy,
              pixel_threshold = :rules.pixelThreshold, pixel_tolerance = :rules.pixelTolerance,
              ignore_anti_aliasing = :rules.ignoreAntiAliasing, ignore_noise = :rules.ignoreNoise,
              align_rows = :rules.alignRows, ignore_regions = :rules.ignoreRegions,
              capture = :capture, version = :version, updated_at = :updatedAt
            where id = :id and version = :version - 1
            """,
            changed);
    trail.changed(touched, changed.version(), Trail.of(old), old, changed);
    return changed;
  }

  /// Deletes the task. Baselines and runs made with it stay readable.
  ///
  /// @throws Problem not found, or conflict while a run that uses it is not over
  @Transactional
  public void delete(UUID id) {
    Task task = require(id);
    dependents.forEach(it -> it.beforeTasksGo("Task", task.name(), List.of(id)));
    rows.execute("delete from task where id = ?", id);
    trail.deleted(Trail.of(task), Map.of());
  }

  private static Problem nameTaken(String name) {
    return Problem.conflict(
        "This project has a task named \"%s\" already.".formatted(name),
        "Choose another name.",
        new Problem.Field("name", "is that of another task of this project already"));
  }
}
