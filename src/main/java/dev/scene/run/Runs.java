package dev.scene.run;

import dev.scene.artifact.Artifacts;
import dev.scene.event.RunLog;
import dev.scene.platform.Problem;
import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the runs; with [Executions] the only writer of a status.
@ApplicationScoped
public class Runs {
  private static final String PASSING =
      """
      from test_run
      where purpose <> 'dry_run'
        and (cast(? as uuid) is null
             or batch_id in (select id from batch where project_id = ?))
        and (cast(? as uuid) is null or batch_id = ?)
        and (cast(? as varchar) is null or status = ?)
      """;

  private final Rows rows;
  private final Clock clock;
  private final RunLog log;
  private final Artifacts artifacts;

  Runs(Rows rows, Clock clock, RunLog log, Artifacts artifacts) {
    this.rows = rows;
    this.clock = clock;
    this.log = log;
    this.artifacts = artifacts;
  }

  /// Adds the run with its queued executions, unless its idempotency key is taken.
  ///
  /// @return whether it was added
  @Transactional
  public boolean open(Run run, List<Execution> executions) {
    int added =
        rows.write(
            """
            insert into test_run (id, batch_id, baseline_id, purpose, status, requested_by, note,
              jira_issue, idempotency_key, launch_fingerprint, settings, created_at)
            values (:id, :batchId, :baselineId, :purpose, :status, :requestedBy, :note,
              :jiraIssue, :idempotencyKey, :launchFingerprint, :settings, :createdAt)
            on conflict do nothing
            """,
            run);
    if (added == 0) {
      return false;
    }
    executions.forEach(this::queue);
    int queued = executions.size();
    log.run(run.id(), "queued", "%d execution%s queued".formatted(queued, queued == 1 ? "" : "s"));
    return true;
  }

  private void queue(Execution execution) {
    rows.write(
        """
        insert into task_execution (id, test_run_id, task_id, baseline_id, position, browser,
          viewport_width, viewport_height, configuration, status, attempt, comparison_status,
          created_at)
        values (:id, :testRunId, :taskId, :baselineId, :position, :browser,
          :viewportWidth, :viewportHeight, :configuration, :status, :attempt, :comparisonStatus,
          :createdAt)
        """,
        execution);
  }

  public Optional<Run> find(UUID id) {
    return rows.find(Run.class, "select * from test_run where id = ?", id);
  }

  /// @throws Problem not found
  public Run require(UUID id) {
    return find(id).orElseThrow(() -> Problem.notFound("run", id));
  }

  public Optional<Run> byIdempotencyKey(String key) {
    return rows.find(Run.class, "select * from test_run where idempotency_key = ?", key);
  }

  /// Which runs are asked for; what is null does not narrow them.
  public record Filter(@Nullable UUID projectId, @Nullable UUID batchId, @Nullable Status status) {}

  /// The runs that pass the filter, the newest first; dry runs never do.
  public List<Run> newest(Filter filter, int limit, int offset) {
    return rows.list(
        Run.class,
        "select * " + PASSING + " order by created_at desc, id desc limit ? offset ?",
        filter.projectId(),
        filter.projectId(),
        filter.batchId(),
        filter.batchId(),
        filter.status(),
        filter.status(),
        limit,
        offset);
  }

  /// How many runs pass the filter.
  public int count(Filter filter) {
    return rows.find(
            Integer.class,
            "select count(*) " + PASSING,
            filter.projectId(),
            filter.projectId(),
            filter.batchId(),
            filter.batchId(),
            filter.status(),
            filter.status())
        .orElseThrow();
  }

  /// Runs that have executions to start: dry runs, for which somebody waits, then the oldest first.
  public List<Run> withQueuedExecutions() {
    return rows.list(
        Run.class,
        """
        select * from test_run r
        where status in ('queued', 'executing')
          and exists (select 1 from task_execution e
                      where e.test_run_id = r.id and e.status = 'queued')
        order by case when purpose = 'dry_run' then 0 else 1 end, created_at, id
        """);
  }

  /// Runs that are not over although nothing of theirs is left to capture or to compare.
  public List<Run> toConclude() {
    return rows.list(
        Run.class,
        """
        select * from test_run r
        where status in ('queued', 'executing')
          and not exists (select 1 from task_execution e
                          where e.test_run_id = r.id
                            and (e.status in ('queued', 'executing')
                                 or e.comparison_status = 'pending'
                                 or e.reference_status = 'pending'))
        order by created_at, id
        """);
  }

  /// How a run ended; the percentages are absent where nothing was compared.
  public record Conclusion(
      Status status,
      @Nullable String reason,
      @Nullable Double diffAverage,
      @Nullable Double diffMaximum,
      @Nullable DiffLevel diffLevel) {}

  /// Ends the run, unless it has ended already.
  ///
  /// @return whether this call ended it
  @Transactional
  public boolean conclude(UUID id, Conclusion conclusion) {
    return rows.execute(
            """
            update test_run set status = ?, reason = ?, diff_average = ?, diff_maximum = ?,
              diff_level = ?, finished_at = ?
            where id = ? and status in ('queued', 'executing')
            """,
            conclusion.status(),
            conclusion.reason(),
            conclusion.diffAverage(),
            conclusion.diffMaximum(),
            conclusion.diffLevel(),
            clock.instant(),
            id)
        == 1;
  }

  /// Deletes a run that is over, with its executions, files and log. Baselines made from it stay.
  ///
  /// @throws Problem not found, or conflict while it is not over
  @Transactional
  public void delete(UUID id) {
    Run run =
        rows.find(Run.class, "select * from test_run where id = ? for update", id)
            .orElseThrow(() -> Problem.notFound("run", id));
    if (!run.status().isFinal()) {
      throw Problem.conflict(
          "Run %s can't be deleted: it is not over.".formatted(id),
          "Wait until it has finished, then delete again.");
    }
    remove(List.of(id));
  }

  /// Deletes the dry run of an idempotency key, if there is one and it is over; the key is free
  /// then.
  @Transactional
  public void removeDryRun(String key) {
    byIdempotencyKey(key)
        .filter(run -> run.status().isFinal() && run.purpose() == Purpose.DRY_RUN)
        .ifPresent(run -> remove(List.of(run.id())));
  }

  void remove(Collection<UUID> runs) {
    artifacts.forget(
        rows.listIn(
            UUID.class, "select id from task_execution where test_run_id in (<ids>)", runs));
    runs.forEach(log::forget);
    rows.executeIn("delete from test_run where id in (<ids>)", runs);
  }
}
