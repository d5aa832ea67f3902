package dev.scene.baseline;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.ArtifactType;
import dev.scene.artifact.Artifacts;
import dev.scene.event.AuditLog;
import dev.scene.event.Subject;
import dev.scene.event.outbox.Payload;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.platform.Rows;
import dev.scene.run.CaptureResult;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.told.Announcements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the baselines.
@ApplicationScoped
public class Baselines {
  /// Name under which an item's picture is kept.
  public static final String PICTURE = "page.png";

  /// Name under which it is kept what elements the picture shows, where that was recorded.
  public static final String ELEMENTS = "dom.json.gz";

  private final Rows rows;
  private final Clock clock;
  private final Executions executions;
  private final Artifacts artifacts;
  private final AuditLog audit;
  private final Announcements announcements;

  Baselines(
      Rows rows,
      Clock clock,
      Executions executions,
      Artifacts artifacts,
      AuditLog audit,
      Announcements announcements) {
    this.rows = rows;
    this.clock = clock;
    this.executions = executions;
    this.artifacts = artifacts;
    this.audit = audit;
    this.announcements = announcements;
  }

  /// The baselines of a batch that can be compared with, the newest first.
  public List<Baseline> of(UUID batch) {
    return rows.list(
        Baseline.class,
        """
        select * from baseline where batch_id = ? and status = 'ready'
        order by created_at desc, id desc
        """,
        batch);
  }

  /// A baseline with the number of its pictures.
  public record Listed(
      UUID id, UUID batchId, UUID runId, String createdBy, Instant createdAt, int pictures) {}

  /// The baselines of all batches of a project, the newest first.
  public List<Listed> ofProject(UUID project) {
    return rows.list(
        Listed.class,
        """
        select b.id, b.batch_id, b.run_id, b.created_by, b.created_at,
          (select count(*) from baseline_item i where i.baseline_id = b.id) as pictures
        from baseline b join batch on batch.id = b.batch_id
        where batch.project_id = ? order by b.created_at desc, b.id desc
        """,
        project);
  }

  public Optional<Baseline> find(UUID id) {
    return rows.find(Baseline.class, "select * from baseline where id = ?", id);
  }

  /// @throws Problem not found
  public Baseline require(UUID id) {
    return find(id).orElseThrow(() -> Problem.notFound("baseline", id));
  }

  public Optional<Baseline> latest(UUID batch) {
    return of(batch).stream().findFirst();
  }

  /// What a run made: a recording its baseline, a review of a comparison the latest of its own.
  public Optional<Baseline> ofRun(UUID run) {
    return rows.find(
        Baseline.class,
        "select * from baseline where run_id = ? order by created_at desc, id desc limit 1",
        run);
  }

  public List<BaselineItem> items(UUID baseline) {
    return rows.list(
        BaselineItem.class,
        """
        select * from baseline_item where baseline_id = ?
        order by page_name, task_name, browser, viewport_width desc, viewport_height desc
        """,
        baseline);
  }

  /// A picture of a baseline, and what is known of it.
  public record Frozen(BaselineItem item, Artifact picture) {}

  /// What an execution compares with, when its baseline has it.
  public Optional<Frozen> frozen(Execution execution) {
    return Optional.ofNullable(execution.baselineId())
        .flatMap(baseline -> item(baseline, execution))
        .flatMap(
            item -> artifacts.find(item.id(), PICTURE).map(picture -> new Frozen(item, picture)));
  }

  private Optional<BaselineItem> item(UUID baseline, Execution execution) {
    return rows.find(
        BaselineItem.class,
        """
        select * from baseline_item
        where baseline_id = ? and task_id = ? and browser = ?
          and viewport_width = ? and viewport_height = ?
        """,
        baseline,
        execution.taskId(),
        execution.browser(),
        execution.viewportWidth(),
        execution.viewportHeight());
  }

  /// Makes a baseline of a recording run whose executions all finished; the bytes are shared with
  /// the run, the rows are the baseline's own. Joins the caller's transaction.
  @Transactional(Transactional.TxType.MANDATORY)
  public Baseline freeze(Run run) {
    Baseline baseline = open(run, run.note(), run.requestedBy());
    executions.of(run.id()).forEach(execution -> freeze(baseline, execution));
    announce(run, baseline);
    return baseline;
  }

  /// Tells other programs of a baseline that has all its pictures now.
  void announce(Run run, Baseline made) {
    int items =
        rows.find(
                Integer.class,
                "select count(*) from baseline_item where baseline_id = ?",
                made.id())
            .orElseThrow();
    int total = Math.max(items, executions.of(run.id()).size());
    announcements.finalized(
        run, new Payload.Baseline(made.id(), made.createdAt(), total, items, total - items));
  }

  /// One without a picture.
  Baseline open(Run run, @Nullable String notes, String by) {
    Baseline baseline =
        new Baseline(
            Ids.next(),
            Objects.requireNonNull(run.batchId()),
            run.id(),
            Baseline.Status.READY,
            notes,
            by,
            clock.instant());
    rows.write(
        """
        insert into baseline (id, batch_id, run_id, status, notes, created_by, created_at)
        values (:id, :batchId, :runId, :status, :notes, :createdBy, :createdAt)
        """,
        baseline);
    audit.noted(subject(baseline), "created", Map.of("run", run.id()));
    return baseline;
  }

  void freeze(Baseline baseline, Execution execution) {
    Artifact screenshot =
        artifacts
            .find(execution.id(), PICTURE)
            .orElseThrow(() ->
                new IllegalStateException(
                    "Execution %s finished without %s".formatted(execution.id(), PICTURE)));
    Optional<CaptureResult> result = Optional.ofNullable(execution.result());
    BaselineItem item =
        new BaselineItem(
            Ids.next(),
            baseline.id(),
            execution.taskId(),
            execution.configuration().taskName(),
            execution.configuration().pageName(),
            execution.browser(),
            execution.viewportWidth(),
            execution.viewportHeight(),
            result.map(CaptureResult::environment).orElse(Map.of()),
            result.map(CaptureResult::ignored).orElse(List.of()));
    add(item, screenshot, execution.id());
  }

  /// @param from whose elements these are: the execution, or the item that this one follows
  void add(BaselineItem item, Artifact picture, UUID from) {
    rows.write(
        """
        insert into baseline_item (id, baseline_id, task_id, task_name, page_name, browser,
          viewport_width, viewport_height, environment, ignored)
        values (:id, :baselineId, :taskId, :taskName, :pageName, :browser,
          :viewportWidth, :viewportHeight, :environment, :ignored)
        """,
        item);
    artifacts.share(picture, item.id(), PICTURE, ArtifactType.BASELINE);
    artifacts
        .find(from, ELEMENTS)
        .ifPresent(elements -> artifacts.share(elements, item.id(), ELEMENTS, ArtifactType.DOM));
  }

  /// How many runs compared with a baseline, and one of them.
  public record References(int runs, @Nullable UUID run) {}

  /// What keeps a baseline from being deleted.
  public References references(UUID id) {
    List<UUID> found =
        rows.list(
            UUID.class,
            """
            select r.id from test_run r
            where r.baseline_id = ? or exists
              (select 1 from task_execution e where e.test_run_id = r.id and e.baseline_id = ?)
            order by r.created_at desc
            """,
            id,
            id);
    return new References(found.size(), found.isEmpty() ? null : found.getFirst());
  }

  /// Deletes a baseline with its pictures.
  ///
  /// @throws Problem not found, or conflict while there is a run that compared with it
  @Transactional
  public void delete(UUID id) {
    Baseline baseline = require(id);
    References references = references(id);
    if (references.run() != null) {
      throw Problem.conflict(
          "Baseline %s can't be deleted: %d run(s) compared with it, the last one is %s."
              .formatted(id, references.runs(), references.run()),
          "Delete these runs first, or let the retention of the settings take it once they are gone.");
    }
    drop(baseline);
  }

  void drop(Baseline baseline) {
    Subject subject = subject(baseline);
    remove(List.of(baseline.id()));
    audit.deleted(subject, Map.of("run", baseline.runId()));
  }

  Subject subject(Baseline baseline) {
    return rows.find(
            BatchName.class, "select project_id, name from batch where id = ?", baseline.batchId())
        .map(it -> new Subject("baseline", baseline.id(), it.projectId(), it.name()))
        .orElseThrow();
  }

  /// Where a baseline belongs.
  public record BatchName(UUID projectId, String name) {}

  void remove(List<UUID> baselines) {
    forgetPictures(baselines);
    rows.executeIn("delete from baseline where id in (<ids>)", baselines);
  }

  /// Forgets the pictures of baselines, and what comparing them with others has drawn.
  void forgetPictures(List<UUID> baselines) {
    List<UUID> items =
        rows.listIn(
            UUID.class, "select id from baseline_item where baseline_id in (<ids>)", baselines);
    artifacts.forget(items);
    artifacts.forget(
        rows.listIn(
            UUID.class,
            "select id from baseline_pair where item_id in (<ids>) or other_id in (<ids>)",
            items));
    rows.executeIn(
        "delete from baseline_pair where item_id in (<ids>) or other_id in (<ids>)", items);
  }
}
