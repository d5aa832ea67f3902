package dev.scene.run;

import dev.scene.artifact.Artifacts;
import dev.scene.event.RunLog;
import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.platform.Rows;
import dev.scene.run.comparison.DiffLevel;
import dev.scene.run.past.RunFilter;
import dev.scene.run.past.RunSearch;
import dev.scene.run.state.Stop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the runs; the only writer of a run's status but for its first start, which is a claim.
@ApplicationScoped
public class Runs {
  private static final String QUEUE =
      """
      insert into task_execution (id, test_run_id, task_id, baseline_id, position, browser,
        viewport_width, viewport_height, configuration, status, attempt, comparison_status,
        retry_of, created_at)
      values (:id, :testRunId, :taskId, :baselineId, :position, :browser,
        :viewportWidth, :viewportHeight, :configuration, :status, :attempt, :comparisonStatus,
        :retryOf, :createdAt)
      """;

  private final Rows rows;
  private final Clock clock;
  private final DatabaseClock databaseClock;
  private final RunLog log;
  private final RunTrail trail;
  private final Artifacts artifacts;

  Runs(
      Rows rows,
      Clock clock,
      DatabaseClock databaseClock,
      RunLog log,
      RunTrail trail,
      Artifacts artifacts) {
    this.rows = rows;
    this.clock = clock;
    this.databaseClock = databaseClock;
    this.log = log;
    this.trail = trail;
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
              jira_issue, idempotency_key, launch_fingerprint, settings, priority,
              timeout_seconds, created_at)
            values (:id, :batchId, :baselineId, :purpose, :status, :requestedBy, :note,
              :jiraIssue, :idempotencyKey, :launchFingerprint, :settings, :priority,
              :timeoutSeconds, :createdAt)
            on conflict do nothing
            """,
            run);
    if (added == 0) {
      return false;
    }
    rows.writeAll(QUEUE, executions);
    int queued = executions.size();
    log.run(run.id(), "queued", "%d execution%s queued".formatted(queued, queued == 1 ? "" : "s"));
    trail.launched(run, executions);
    return true;
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

  /// The runs of a project, of a batch, in a state; what is null does not narrow them.
  public record Filter(@Nullable UUID projectId, @Nullable UUID batchId, @Nullable Status status) {
    private RunFilter whole() {
      return new RunFilter(projectId, batchId, status, null, null, null, null, null, null);
    }
  }

  /// The runs that pass the filter, the newest first; dry runs never do.
  public List<Run> newest(Filter filter, int limit, int offset) {
    return new RunSearch(rows).newest(filter.whole(), limit, offset);
  }

  /// How many runs pass the filter.
  public int count(Filter filter) {
    return new RunSearch(rows).count(filter.whole());
  }

  /// Asks a run to end, unless it is over or a stop as strong was asked for before. What is to be
  /// done about its executions is for whoever reads [#stopping()].
  ///
  /// @return whether this call asked first
  @Transactional
  public boolean stop(UUID id, Stop stop) {
    Run run = lock(id);
    if (run.status().isFinal() || !stop.mode().mayFollow(run.stop())) {
      return false;
    }
    rows.execute(
        "update test_run set stop_mode = ?, stop_by = ?, stop_reason = ?, stop_at = ? where id = ?",
        stop.mode(),
        stop.by(),
        stop.reason(),
        stop.at(),
        id);
    log.run(id, "stop_requested", stop.sentence());
    trail.stopped(run, stop);
    return true;
  }

  private Run lock(UUID id) {
    return rows.find(Run.class, "select * from test_run where id = ? for update", id)
        .orElseThrow(() -> Problem.notFound("run", id));
  }

  /// Runs that were asked to end and have executions that have not.
  public List<Run> stopping() {
    return rows.list(
        Run.class,
        """
        select * from test_run r
        where status in ('queued', 'executing') and stop_mode is not null
          and exists (select 1 from task_execution e
                      where e.test_run_id = r.id and e.status in ('queued', 'executing'))
        """);
  }

  /// Runs that have used up their time and were not asked to end for it.
  public List<Run> overdue() {
    return rows.list(
        Run.class,
        """
        select * from test_run
        where status in ('queued', 'executing') and deadline < ?
          and (stop_mode is null or stop_mode in ('soft', 'hard'))
        """,
        databaseClock.now());
  }

  /// Queues executions anew in the place of ones that failed or were cancelled; a run that was over
  /// is open again, and nobody has stopped it.
  ///
  /// @return the new executions, in the order of the old ones
  /// @throws Problem conflict, when one has not ended, has finished, or was started anew before
  @Transactional
  public List<Execution> again(Run seen, List<Execution> old, String by) {
    Run run = lock(seen.id());
    if (run.purpose() == Purpose.DRY_RUN) {
      throw Problem.conflict(
          "A dry run is not started again by its parts.", "Start the dry run of its task again.");
    }
    List<Execution> anew = new ArrayList<>();
    for (Execution one : old) {
      Execution next = one.anew(Ids.next(), clock.instant());
      supersede(one, next);
      rows.write(QUEUE, next);
      log.execution(run.id(), next.id(), "queued", "Started again by " + by);
      anew.add(next);
    }
    reopen(run, by, anew.size());
    trail.retried(require(run.id()), anew);
    return List.copyOf(anew);
  }

  private void supersede(Execution old, Execution next) {
    int superseded =
        rows.execute(
            """
            update task_execution set superseded_by = ?
            where id = ? and superseded_by is null and status in ('failed', 'cancelled')
            """,
            next.id(),
            old.id());
    if (superseded == 0) {
      throw Problem.conflict(
          "Execution %s can't be started again: only one that failed or was cancelled can, and only once."
              .formatted(old.id()),
          "Look at the run as it is now.");
    }
  }

  private void reopen(Run run, String by, int executions) {
    boolean wasOver = run.status().isFinal();
    rows.execute(
        """
        update test_run set status = case when status = 'executing' then status else 'queued' end,
          reason = null, finished_at = null, deadline = null, diff_average = null,
          diff_maximum = null, diff_level = null, stop_mode = null, stop_by = null,
          stop_reason = null, stop_at = null
        where id = ?
        """,
        run.id());
    log.run(
        run.id(),
        wasOver ? "reopened" : "queued",
        "%d execution%s started again by %s".formatted(executions, executions == 1 ? "" : "s", by));
  }

  /// Runs that are not over although nothing of theirs is left to capture or to compare.
  public List<Run> toConclude() {
    return rows.list(
        Run.class,
        """
        select * from test_run r
        where status in ('queued', 'executing')
          and not exists (select 1 from task_execution e
                          where e.test_run_id = r.id and e.status in ('queued', 'executing'))
          and not exists (select 1 from task_execution e
                          where e.test_run_id = r.id
                            and (e.comparison_status = 'pending'
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
              and not exists (select 1 from task_execution e
                              where e.test_run_id = test_run.id
                                and e.status in ('queued', 'executing'))
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
    Run run = lock(id);
    if (!run.status().isFinal()) {
      throw Problem.conflict(
          "Run %s can't be deleted: it is not over.".formatted(id),
          "Wait until it has finished, then delete again.");
    }
    remove(List.of(id));
    trail.deleted(run);
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
