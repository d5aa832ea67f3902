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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the pages of projects.
@ApplicationScoped
public class Pages {
  private final Rows rows;
  private final Clock clock;
  private final Projects projects;
  private final Instance<Dependents> dependents;

  Pages(Rows rows, Clock clock, Projects projects, @Any Instance<Dependents> dependents) {
    this.rows = rows;
    this.clock = clock;
    this.projects = projects;
    this.dependents = dependents;
  }

  /// What a user sends.
  public record Draft(
      @Nullable String name, @Nullable String url, @Nullable String preparatoryJs) {}

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
  public Page create(UUID projectId, Draft draft) {
    projects.require(projectId);
    check(draft);
    Instant now = clock.instant();
    Page page = page(Ids.next(), projectId, draft, now, now);
    int inserted =
        rows.write(
            """
            insert into page
              (id, project_id, name, url, preparatory_js, created_at, updated_at)
            values
              (:id, :projectId, :name, :url, :preparatoryJs, :createdAt, :updatedAt)
            on conflict do nothing
            """,
            page);
    if (inserted == 0) {
      throw nameTaken(page.name());
    }
    return page;
  }

  /// @throws Problem not found, invalid, or conflict when the name is taken
  @Transactional
  public Page update(UUID id, Draft draft) {
    Page old = require(id);
    check(draft);
    Page changed = page(id, old.projectId(), draft, old.createdAt(), clock.instant());
    if (of(old.projectId()).stream()
        .anyMatch(other -> !other.id().equals(id) && other.name().equals(changed.name()))) {
      throw nameTaken(changed.name());
    }
    rows.write(
        """
        update page set name = :name, url = :url, preparatory_js = :preparatoryJs,
          updated_at = :updatedAt
        where id = :id
        """,
        changed);
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
  }

  private static void check(Draft draft) {
    Optional<String> fault = WebAddress.fault(draft.url());
    new Checks()
        .text(draft.name(), "name", 200)
        .require(fault.isEmpty(), "url", fault.orElse(""))
        .atMost(draft.preparatoryJs(), "preparatory_js", Texts.LONGEST_SCRIPT)
        .orRefuse();
  }

  private static Page page(UUID id, UUID project, Draft draft, Instant created, Instant updated) {
    return new Page(
        id,
        project,
        Texts.stripped(draft.name()),
        Texts.stripped(draft.url()),
        Texts.script(draft.preparatoryJs()),
        created,
        updated);
  }

  private static Problem nameTaken(String name) {
    return Problem.conflict(
        "This project has a page named \"%s\" already.".formatted(name), "Choose another name.");
  }
}
