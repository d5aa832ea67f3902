package dev.scene.run;

import dev.scene.catalog.Browser;
import dev.scene.event.RunLog;
import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Problem;
import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// Keeps the executions, which are the queue; with [Runs] the only writer of a status.
///
/// Every change of a status is a compare-and-set on the status and the attempt, so a late or
/// repeated message can't overturn what stands.
@ApplicationScoped
public class Executions {
  private final Rows rows;
  private final DatabaseClock clock;
  private final RunLog log;

  Executions(Rows rows, DatabaseClock clock, RunLog log) {
    this.rows = rows;
    this.clock = clock;
    this.log = log;
  }

  public Optional<Execution> find(UUID id) {
    return rows.find(Execution.class, "select * from task_execution where id = ?", id);
  }

  /// @throws Problem not found
  public Execution require(UUID id) {
    return find(id).orElseThrow(() -> Problem.notFound("execution", id));
  }

  /// All executions of the run, in its order.
  public List<Execution> of(UUID run) {
    return rows.list(
        Execution.class,
        "select * from task_execution where test_run_id = ? order by position",
        run);
  }

  public Totals totals(UUID run) {
    return rows.find(
            Totals.class,
            """
            select
              count(case when status = 'queued' then 1 end) as queued,
              count(case when status = 'executing' then 1 end) as executing,
              count(case when status = 'finished' then 1 end) as finished,
              count(case when status = 'failed' then 1 end) as failed,
              count(case when status = 'cancelled' then 1 end) as cancelled,
              count(case when 'pending' in (comparison_status, reference_status) then 1 end)
                as comparing,
              count(case when verdict in ('changed', 'moved') then 1 end) as changed,
              count(case when comparison_status = 'no_baseline' then 1 end) as without_baseline,
              count(case when comparison_status = 'failed' then 1 end) as not_compared,
              count(case when unstable then 1 end) as unstable,
              count(case when reference_verdict in ('changed', 'moved') then 1 end)
                as reference_changed,
              count(case when reference_status = 'failed' then 1 end) as reference_not_compared
            from task_execution where test_run_id = ?
            """,
            run)
        .orElseThrow();
  }

  /// How many executions of the run wait for, or are in, a runner of this browser.
  public int open(UUID run, Browser browser) {
    return rows.find(
            Integer.class,
            """
            select count(*) from task_execution
            where test_run_id = ? and browser = ? and status in ('queued', 'executing')
            """,
            run,
            browser)
        .orElseThrow();
  }

  /// The browsers for which the run has queued executions.
  public List<Browser> queuedBrowsers(UUID run) {
    return rows.list(
        Browser.class,
        """
        select distinct browser from task_execution
        where test_run_id = ? and status = 'queued' order by browser
        """,
        run);
  }

  /// Whose claim it is: the container, and the hash of the token that the claim is handed.
  public record Claimant(UUID run, Browser browser, String container, String tokenHash) {}

  /// Takes the next queued execution of the run for a runner.
  ///
  /// Safe from many threads and many nodes: a row goes to whoever locks it first.
  @Transactional
  public Optional<Execution> claim(Claimant by, Duration lease) {
    List<UUID> queued =
        rows.list(
            UUID.class,
            """
            select id from task_execution
            where test_run_id = ? and browser = ? and status = 'queued'
            order by position limit 50
            """,
            by.run(),
            by.browser());
    Optional<UUID> next = queued.stream().filter(this::lockQueued).findFirst();
    next.ifPresent(id -> start(id, by, lease));
    return next.map(this::require);
  }

  // SKIP LOCKED: a second claimant must pass a locked row, not wait on it; row by row, because H2
  // counts the rows that it skips towards a limit
  private boolean lockQueued(UUID id) {
    return rows.find(
            UUID.class,
            """
            select id from task_execution where id = ? and status = 'queued'
            for update skip locked
            """,
            id)
        .isPresent();
  }

  private void start(UUID id, Claimant by, Duration lease) {
    Instant now = clock.now();
    Execution queued = require(id);
    Duration limit = Duration.ofMillis(queued.configuration().timeouts().executionMs());
    rows.execute(
        """
        update task_execution set status = 'executing', attempt = attempt + 1, container = ?,
          token_hash = ?, lease_until = ?, deadline = ?, started_at = ?
        where id = ? and status = 'queued'
        """,
        by.container(),
        by.tokenHash(),
        now.plus(lease),
        now.plus(limit),
        now,
        id);
    rows.execute(
        "update test_run set status = 'executing', started_at = ? where id = ? and status = 'queued'",
        now,
        by.run());
    log.execution(
        by.run(),
        id,
        "claimed",
        "Attempt %d started in container %s".formatted(queued.attempt() + 1, by.container()));
  }

  /// Prolongs the lease of a running attempt.
  ///
  /// @return whether that attempt is still the one that counts
  @Transactional
  public boolean renew(UUID id, int attempt, Duration lease) {
    return rows.execute(
            """
            update task_execution set lease_until = ?
            where id = ? and attempt = ? and status = 'executing'
            """,
            clock.now().plus(lease),
            id,
            attempt)
        == 1;
  }

  /// What became of a posted result.
  public enum Completion {
    ACCEPTED,
    REPEATED,
    CONFLICT
  }

  /// Stores what a runner reports. The first result of the running attempt stands; the same body
  /// again is `REPEATED`, anything else `CONFLICT`.
  @Transactional
  public Completion complete(UUID id, CaptureResult result, String sha256) {
    Completed completed = Completed.of(id, result, sha256, toCompare(result.runId()));
    boolean ok = completed.status() == Status.FINISHED;
    int changed =
        rows.write(
            """
            update task_execution set status = :status, reason = :reason, error = :error,
              result = :result, result_sha256 = :sha256, comparison_status = :comparisonStatus,
              unstable = :unstable, reference_status = :referenceStatus,
              reference_error = :referenceError,
              finished_at = current_timestamp, lease_until = null
            where id = :id and attempt = :attempt and status = 'executing'
            """,
            completed);
    if (changed == 1) {
      log.execution(result.runId(), id, ok ? "finished" : "failed", result.message());
      if (completed.referenceError() != null) {
        log.execution(result.runId(), id, "reference_failed", completed.referenceError());
      }
      return Completion.ACCEPTED;
    }
    Execution standing = require(id);
    return standing.attempt() == result.attempt() && sha256.equals(standing.resultSha256())
        ? Completion.REPEATED
        : Completion.CONFLICT;
  }

  private ComparisonStatus toCompare(UUID run) {
    return rows.find(Purpose.class, "select purpose from test_run where id = ?", run)
        .filter(Purpose.COMPARISON::equals)
        .map(_ -> ComparisonStatus.PENDING)
        .orElse(ComparisonStatus.NONE);
  }

  /// The columns that a result sets; public because the row mapper must see it.
  public record Completed(
      UUID id,
      int attempt,
      Status status,
      @Nullable String reason,
      @Nullable String error,
      @Json CaptureResult result,
      String sha256,
      ComparisonStatus comparisonStatus,
      boolean unstable,
      ComparisonStatus referenceStatus,
      @Nullable String referenceError) {

    static Completed of(
        UUID id, CaptureResult result, String sha256, ComparisonStatus whenCaptured) {
      boolean ok = result.status() == CaptureResult.Outcome.OK;
      String missing = ok ? missingReference(result.reference()) : null;
      ComparisonStatus reference =
          missing == null ? ComparisonStatus.PENDING : ComparisonStatus.FAILED;
      return new Completed(
          id,
          result.attempt(),
          ok ? Status.FINISHED : Status.FAILED,
          result.reason(),
          ok ? null : result.message(),
          result,
          sha256,
          ok ? whenCaptured : ComparisonStatus.NONE,
          result.unstable(),
          ok && result.reference() != null ? reference : ComparisonStatus.NONE,
          missing);
    }

    private static @Nullable String missingReference(CaptureResult.@Nullable Reference reference) {
      return reference == null || reference.screenshot() != null
          ? null
          : "The reference could not be captured: " + reference.message();
    }
  }

  /// Ends an execution that brought no result of its own, unless it has ended or was claimed anew.
  ///
  /// @return whether this call ended it
  @Transactional
  public boolean fail(
      Execution execution, String reason, String error, @Nullable Integer exitCode) {
    boolean failed =
        rows.execute(
                """
                update task_execution set status = 'failed', reason = ?, error = ?, exit_code = ?,
                  finished_at = current_timestamp, lease_until = null
                where id = ? and attempt = ? and status in ('queued', 'executing')
                """,
                reason,
                error,
                exitCode,
                execution.id(),
                execution.attempt())
            == 1;
    if (failed) {
      log.execution(execution.testRunId(), execution.id(), "failed", error);
    }
    return failed;
  }

  /// How many executions a container has taken so far.
  public int takenBy(String container) {
    return rows.find(
            Integer.class, "select count(*) from task_execution where container = ?", container)
        .orElseThrow();
  }

  /// Executions that are in a given container.
  public List<Execution> in(String container) {
    return rows.list(
        Execution.class,
        "select * from task_execution where container = ? and status = 'executing'",
        container);
  }

  /// Executions whose runner has been silent for longer than its lease.
  public List<Execution> silent() {
    return rows.list(
        Execution.class,
        "select * from task_execution where status = 'executing' and lease_until < ?",
        clock.now());
  }

  /// Executions that should have been over for longer than `grace`.
  public List<Execution> overdue(Duration grace) {
    return rows.list(
        Execution.class,
        "select * from task_execution where status = 'executing' and deadline < ?",
        clock.now().minus(grace));
  }
}
