package dev.scene.catalog;

import dev.scene.platform.Checks;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Keeps the tasks of projects.
@ApplicationScoped
public class Tasks {
  private final Rows rows;
  private final Clock clock;
  private final Projects projects;
  private final Pages pages;
  private final Instance<Dependents> dependents;
  private final Instance<BrowserOffer> offers;

  Tasks(
      Rows rows,
      Clock clock,
      Projects projects,
      Pages pages,
      @Any Instance<Dependents> dependents,
      @Any Instance<BrowserOffer> offers) {
    this.rows = rows;
    this.clock = clock;
    this.projects = projects;
    this.pages = pages;
    this.dependents = dependents;
    this.offers = offers;
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
    check(projectId, draft, Optional.empty());
    Task task = draft.toTask(Ids.next(), projectId, Optional.empty(), clock.instant());
    int inserted =
        rows.write(
            """
            insert into task (id, project_id, page_id, name, task_actions, task_js, browsers,
              viewports, default_baseline_policy, pixel_threshold, pixel_tolerance,
              ignore_anti_aliasing, ignore_noise, align_rows, ignore_regions,
              capture, created_at, updated_at)
            values (:id, :projectId, :pageId, :name, :taskActions, :taskJs, :browsers,
              :viewports, :defaultBaselinePolicy, :rules.pixelThreshold, :rules.pixelTolerance,
              :rules.ignoreAntiAliasing, :rules.ignoreNoise, :rules.alignRows, :rules.ignoreRegions,
              :capture, :createdAt, :updatedAt)
            on conflict do nothing
            """,
            task);
    if (inserted == 0) {
      throw nameTaken(task.name());
    }
    return task;
  }

  /// @throws Problem not found, invalid, or conflict when the name is taken
  @Transactional
  public Task update(UUID id, TaskDraft draft) {
    Task old = require(id);
    check(old.projectId(), draft, Optional.of(old));
    Task changed = draft.toTask(id, old.projectId(), Optional.of(old), clock.instant());
    if (of(old.projectId()).stream()
        .anyMatch(other -> !other.id().equals(id) && other.name().equals(changed.name()))) {
      throw nameTaken(changed.name());
    }
    rows.write(
        """
        update task set page_id = :pageId, name = :name, task_actions = :taskActions,
          task_js = :taskJs,
          browsers = :browsers, viewports = :viewports,
          default_baseline_policy = :defaultBaselinePolicy,
          pixel_threshold = :rules.pixelThreshold, pixel_tolerance = :rules.pixelTolerance,
          ignore_anti_aliasing = :rules.ignoreAntiAliasing, ignore_noise = :rules.ignoreNoise,
          align_rows = :rules.alignRows, ignore_regions = :rules.ignoreRegions,
          capture = :capture, updated_at = :updatedAt
        where id = :id
        """,
        changed);
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
  }

  private void check(UUID projectId, TaskDraft draft, Optional<Task> old) {
    Checks checks = draft.check(old);
    UUID pageId = draft.pageId();
    if (pageId != null) {
      checks.require(
          pages.find(pageId).filter(page -> page.projectId().equals(projectId)).isPresent(),
          "page_id",
          "must be a page of the same project; %s is not".formatted(pageId));
    }
    draft.engines().forEach(browser -> checkOffered(browser, checks));
    checks.orRefuse();
  }

  private void checkOffered(Browser browser, Checks checks) {
    String name = browser.name().toLowerCase(Locale.ROOT);
    offers.stream()
        .map(offer -> offer.whyNot(browser))
        .flatMap(Optional::stream)
        .map(why -> "must be what the runners have: %s %s".formatted(name, why))
        .forEach(message -> checks.require(false, "browsers", message));
  }

  private static Problem nameTaken(String name) {
    return Problem.conflict(
        "This project has a task named \"%s\" already.".formatted(name), "Choose another name.");
  }
}
