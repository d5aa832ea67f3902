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

/// Keeps the pages of projects.
@ApplicationScoped
public class Pages {
  private final Rows rows;
  private final Clock clock;
  private final Trail trail;
  private final Projects projects;
  private final Instance<Dependents> dependents;

  Pages(
      Rows rows,
      Clock clock,
      Trail trail,
      Projects projects,
      @Any Instance<Dependents> dependents) {
    this.rows = rows;
    this.clock = clock;
    this.trail = trail;
    this.projects = projects;
    this.dependents = dependents;
  }

  public List<Page> of(UUID projectId) {
    return rows.list(
        Page.class, "select * from page where project_id = ? order by lower(name), id", projectId);
  }

  public Optional<Page> find(UUID id) {
    return rows.find(Page.class, "select * from page where id = ?", id);
  }

  /// @throws Problem not found
  public Page require(UUID id) {
    return find(id).orElseThrow(() -> Problem.notFound("page", id));
  }

  /// @throws Problem not found (the project), invalid, or conflict when the name is taken
  @Transactional
  public Page create(UUID projectId, PageDraft draft) {
    projects.require(projectId);
    Page page = draft.toPage(Ids.next(), projectId, Optional.empty(), clock.instant());
    int inserted =
        rows.write(
            """
            insert into page
              (id, project_id, name, url, reference_url, basic_auth_username,
              basic_auth_password, preparatory_actions, preparatory_js, capture,
              version, created_at, updated_at)
            values
              (:id, :projectId, :name, :url, :referenceUrl, :basicAuthUsername,
              :basicAuthPassword, :preparatoryActions, :preparatoryJs, :capture,
              :version, :createdAt, :updatedAt)
            on conflict do nothing
            """,
            page);
    if (inserted == 0) {
      throw nameTaken(page.name());
    }
    trail.created(Trail.of(page), page);
    return page;
  }

  /// @throws Problem not found, invalid, or conflict when the name is taken
  @Transactional
  public Page update(UUID id, PageDraft draft) {
    Page old = require(id);
    trail.requireSeen(Trail.of(old), old.version(), draft.version());
    Page changed = draft.toPage(id, old.projectId(), Optional.of(old), clock.instant());
    if (of(old.projectId()).stream()
        .anyMatch(other -> !other.id().equals(id) && other.name().equals(changed.name()))) {
      throw nameTaken(changed.name());
    }
    int touched =
        rows.write(
            """
            update page set name = :name, url = :url, reference_url = :referenceUrl,
              basic_auth_username = :basicAuthUsername, basic_auth_password = :basicAuthPassword,
              preparatory_actions = :preparatoryActions, preparatory_js = :preparatoryJs,
              capture = :capture, version = :version, updated_at = :updatedAt
            where id = :id and version = :version - 1
            """,
            changed);
    trail.changed(touched, changed.version(), Trail.of(old), old, changed);
    return changed;
  }

  /// Deletes the page with its tasks. Baselines and runs made with them stay readable.
  ///
  /// @throws Problem not found, or conflict while a run that uses it is not over
  @Transactional
  public void delete(UUID id) {
    Page page = require(id);
    List<UUID> tasks =
        rows.list(UUID.class, "select id from task where page_id = ? for update", id);
    dependents.forEach(it -> it.beforeTasksGo("Page", page.name(), tasks));
    rows.execute("delete from page where id = ?", id);
    trail.deleted(Trail.of(page), Map.of("tasks", tasks.size()));
  }

  private static Problem nameTaken(String name) {
    return Problem.conflict(
        "This project has a page named \"%s\" already.".formatted(name),
        "Choose another name.",
        new Problem.Field("name", "is that of another page of this project already"));
  }
}
