package dev.scene.catalog;

import dev.scene.catalog.capture.CaptureRules;
import dev.scene.platform.Checks;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the projects.
@ApplicationScoped
public class Projects {
  private final Rows rows;
  private final Clock clock;
  private final Trail trail;
  private final Instance<Dependents> dependents;

  Projects(Rows rows, Clock clock, Trail trail, @Any Instance<Dependents> dependents) {
    this.rows = rows;
    this.clock = clock;
    this.trail = trail;
    this.dependents = dependents;
  }

  /// What a user sends: without a `slug` one is made from the name.
  public record Draft(
      @Nullable String name,
      @Nullable String slug,
      @Nullable Double pixelThreshold,
      @Nullable Integer pixelTolerance,
      @Nullable Boolean ignoreAntiAliasing,
      @Nullable Boolean ignoreNoise,
      @Nullable Boolean alignRows,
      @Nullable List<Box> ignoreRegions,
      @Nullable CaptureRules capture,
      @Nullable Integer version)
      implements RuleFields {
    /// One that is captured and compared as the installation says.
    public static Draft named(@Nullable String name) {
      return new Draft(name, null, null, null, null, null, null, null, null, null);
    }
  }

  public List<Project> all() {
    return rows.list(Project.class, "select * from project order by lower(name), id");
  }

  /// How many pages, tasks and batches a project has.
  public record Size(UUID projectId, int pages, int tasks, int batches) {}

  /// The sizes of all projects, in the order of [#all].
  public List<Size> sizes() {
    return rows.list(
        Size.class,
        """
        select id as project_id,
          (select count(*) from page where project_id = p.id) as pages,
          (select count(*) from task where project_id = p.id) as tasks,
          (select count(*) from batch where project_id = p.id) as batches
        from project p order by lower(name), id
        """);
  }

  /// @throws Problem not found
  public Size size(UUID id) {
    return sizes().stream()
        .filter(size -> size.projectId().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("project", id));
  }

  public Optional<Project> find(UUID id) {
    return rows.find(Project.class, "select * from project where id = ?", id);
  }

  /// @throws Problem not found
  public Project require(UUID id) {
    return find(id).orElseThrow(() -> Problem.notFound("project", id));
  }

  public Optional<Project> bySlug(String slug) {
    return rows.find(Project.class, "select * from project where slug = ?", slug);
  }

  /// @throws Problem invalid, or conflict when the slug is taken
  @Transactional
  public Project create(Draft draft) {
    Instant now = clock.instant();
    CaptureRules capture = checked(draft, Optional.empty());
    String name = Texts.stripped(draft.name());
    Project project =
        new Project(Ids.next(), name, slug(draft, name), draft.rules(), capture, 1, now, now);
    int inserted =
        rows.write(
            """
            insert into project (id, name, slug, pixel_threshold, pixel_tolerance,
              ignore_anti_aliasing, ignore_noise, align_rows, ignore_regions, capture,
              version, created_at, updated_at)
            values (:id, :name, :slug, :rules.pixelThreshold, :rules.pixelTolerance,
              :rules.ignoreAntiAliasing, :rules.ignoreNoise, :rules.alignRows, :rules.ignoreRegions,
              :capture, :version, :createdAt, :updatedAt)
            on conflict do nothing
            """,
            project);
    if (inserted == 0) {
      throw slugTaken(project.slug());
    }
    trail.created(Trail.of(project), project);
    return project;
  }

  /// @throws Problem not found, invalid, or conflict when the slug is taken
  @Transactional
  public Project update(UUID id, Draft draft) {
    Project old = require(id);
    trail.requireSeen(Trail.of(old), old.version(), draft.version());
    CaptureRules capture = checked(draft, Optional.of(old));
    String name = Texts.stripped(draft.name());
    String slug = draft.slug() == null ? old.slug() : slug(draft, name);
    if (bySlug(slug).filter(other -> !other.id().equals(id)).isPresent()) {
      throw slugTaken(slug);
    }
    Project changed =
        new Project(
            id,
            name,
            slug,
            draft.rules(),
            capture,
            old.version() + 1,
            old.createdAt(),
            clock.instant());
    int touched =
        rows.write(
            """
            update project set name = :name, slug = :slug, pixel_threshold = :rules.pixelThreshold,
              pixel_tolerance = :rules.pixelTolerance,
              ignore_anti_aliasing = :rules.ignoreAntiAliasing, ignore_noise = :rules.ignoreNoise,
              align_rows = :rules.alignRows, ignore_regions = :rules.ignoreRegions,
              capture = :capture, version = :version, updated_at = :updatedAt
            where id = :id and version = :version - 1
            """,
            changed);
    trail.changed(touched, changed.version(), Trail.of(old), old, changed);
    return changed;
  }

  /// Deletes the project with all that it holds: pages, tasks, batches, runs and baselines.
  ///
  /// @throws Problem not found, or conflict while one of its runs is not over
  @Transactional
  public void delete(UUID id) {
    Project project = require(id);
    List<UUID> batches =
        rows.list(UUID.class, "select id from batch where project_id = ? for update", id);
    dependents.forEach(it -> it.beforeBatchesGo("Project", project.name(), batches));
    List<UUID> tasks =
        rows.list(UUID.class, "select id from task where project_id = ? for update", id);
    dependents.forEach(it -> it.beforeTasksGo("Project", project.name(), tasks));
    rows.execute("delete from project where id = ?", id);
    trail.deleted(Trail.of(project), Map.of("tasks", tasks.size(), "batches", batches.size()));
  }

  /// The capture rules of a draft, in which nothing else is wrong either.
  private static CaptureRules checked(Draft draft, Optional<Project> old) {
    Checks checks = new Checks();
    checks
        .text(draft.name(), "name", 200)
        .require(
            draft.slug() == null || draft.slug().matches("[a-z0-9]+(-[a-z0-9]+)*"),
            "slug",
            "must be made of a-z, 0-9 and single hyphens, as in \"web-shop\"")
        .atMost(draft.slug(), "slug", 200);
    draft.rules().check(checks);
    CaptureRules capture = CaptureRules.checked(draft.capture(), old.map(Project::capture), checks);
    checks.orRefuse();
    return capture;
  }

  private static String slug(Draft draft, String name) {
    if (draft.slug() != null) {
      return draft.slug();
    }
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "project" : plain;
  }

  private static Problem slugTaken(String slug) {
    return Problem.conflict(
        "A project with the slug \"%s\" exists already.".formatted(slug),
        "Choose another name, or send a slug of your own.",
        new Problem.Field("slug", "is that of another project already; choose another"));
  }
}
