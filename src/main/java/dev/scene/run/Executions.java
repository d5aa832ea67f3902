package dev.scene.run;

import dev.scene.catalog.Browser;
import dev.scene.event.RunLog;
import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Problem;
import dev.scene.platform.Rows;
import dev.scene.run.state.ExecutionState;
import dev.scene.run.told.Announcements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Keeps the executions, which are the queue: finds them, and hands them out. How they end is told
/// to [Endings].
@ApplicationScoped
public class Executions {
  private static final String QUEUED =
      """
      from task_execution e
      where test_run_id = ? and browser = ? and status = 'queued'
        and (not_before is null or not_before <= current_timestamp)
        and not exists (select 1 from test_run r
                        where r.id = e.test_run_id and r.stop_mode is not null)
      order by position, created_at
      """;

  private final Rows rows;
  private final DatabaseClock clock;
  private final RunLog log;
  private final StateWriter states;
  private final Announcements announcements;

  Executions(
      Rows rows, DatabaseClock clock, RunLog log, StateWriter states, Announcements announcements) {
    this.rows = rows;
    this.clock = clock;
    this.log = log;
    this.states = states;
    this.announcements = announcements;
  }

  public Optional<Execution> find(UUID id) {
    return rows.find(Execution.class, "select * from task_execution where id = ?", id);
  }

  /// @throws Problem not found
  public Execution require(UUID id) {
    return find(id).orElseThrow(() -> Problem.notFound("execution", id));
  }

  /// The executions of the run that count, in its order: all but those that were started anew.
  public List<Execution> of(UUID run) {
    return rows.list(
        Execution.class,
        """
        select * from task_execution
        where test_run_id = ? and superseded_by is null order by position, created_at
        """,
        run);
  }

  /// Where an execution stands in its run.
  public record Place(int position, UUID id) {}

  /// At most `limit` of a run's executions after the place, or the first, in its order.
  public List<Execution> after(UUID run, @Nullable Place place, int limit) {
    Place from = place == null ? new Place(-1, new UUID(0, 0)) : place;
    return rows.list(
        Execution.class,
        """
        select * from task_execution
        where test_run_id = ? and superseded_by is null
          and (position > ? or (position = ? and id > ?))
        order by position, id limit ?
        """,
        run,
        from.position(),
        from.position(),
        from.id(),
        limit);
  }

  /// Those of the executions that are still there, in no order.
  public List<Execution> among(Collection<UUID> ids) {
    return rows.listIn(Execution.class, "select * from task_execution where id in (<ids>)", ids);
  }

  /// Every try at an execution, the first one first.
  public List<Attempt> attempts(UUID id) {
    return rows.list(
        Attempt.class,
        "select * from execution_attempt where execution_id = ? order by attempt",
        id);
  }

  /// Every try at every execution of a run, by execution, the first one first.
  public Map<UUID, List<Attempt>> attemptsOf(UUID run) {
    return rows
        .list(
            Attempt.class,
            """
            select a.* from execution_attempt a join task_execution e on e.id = a.execution_id
            where e.test_run_id = ? order by a.attempt
            """,
            run)
        .stream()
        .collect(Collectors.groupingBy(Attempt::executionId));
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
            from task_execution where test_run_id = ? and superseded_by is null
            """,
            run)
        .orElseThrow();
  }

  /// Whose claim it is: the container, and the hash of the token that the claim is handed.
  public record Claimant(UUID run, Browser browser, String container, String tokenHash) {}

  /// Takes the next queued execution of the run for a runner.
  ///
  /// Safe from many threads and many nodes: a row goes to whoever locks it first.
  @Transactional
  public Optional<Execution> claim(Claimant by, Duration lease) {
    Optional<Execution> next = lockNext(by).or(() -> lockOneOfTheNext(by));
    return next.flatMap(execution -> start(execution, by, lease));
  }

  // SKIP LOCKED: a second claimant must pass a locked row, not wait on it
  private Optional<Execution> lockNext(Claimant by) {
    return states.found(
        rows.find(
            StateWriter.Locked.class,
            "select e.*, current_timestamp as moment " + QUEUED + " limit 1 for update skip locked",
            by.run(),
            by.browser()));
  }

  // row by row, because H2 counts the rows that it skips towards a limit
  private Optional<Execution> lockOneOfTheNext(Claimant by) {
    return rows
        .list(UUID.class, "select id " + QUEUED + " limit 50", by.run(), by.browser())
        .stream()
        .map(this::lockQueued)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Execution> lockQueued(UUID id) {
    return rows.find(
        Execution.class,
        """
        select * from task_execution where id = ? and status = 'queued'
        for update skip locked
        """,
        id);
  }

  private Optional<Execution> start(Execution queued, Claimant by, Duration lease) {
    if (!(queued.state() instanceof ExecutionState.Queued state)) {
      throw new IllegalStateException("Execution %s is not queued".formatted(queued.id()));
    }
    Instant now = clock.now();
    Duration limit = Duration.ofMillis(queued.configuration().timeouts().executionMs());
    ExecutionState.Executing executing =
        state.claimed(
            new ExecutionState.Hold(
                by.container(), by.tokenHash(), now.plus(lease), now.plus(limit), now));
    Optional<Execution> started = states.write(queued, executing, startedRun(by.run(), now));
    log.execution(
        by.run(),
        queued.id(),
        executing.attempt(),
        "claimed",
        "Attempt %d started in container %s".formatted(executing.attempt(), by.container()));
    return started;
  }

  // the first claim of a run starts it
  private Run startedRun(UUID id, Instant now) {
    Run run = states.run(id);
    if (run.status() != Status.QUEUED) {
      return run;
    }
    Integer seconds = run.timeoutSeconds();
    int started =
        rows.execute(
            """
            update test_run
            set status = 'executing', started_at = coalesce(started_at, ?), deadline = ?
            where id = ? and status = 'queued'
            """,
            now,
            seconds == null || seconds == 0 ? null : now.plusSeconds(seconds),
            id);
    Run running = states.run(id);
    if (started == 1) {
      announcements.started(running);
    }
    return running;
  }

  /// Prolongs the lease of a running attempt.
  ///
  /// @return whether that attempt is still the one that counts, and nobody asked it to stop
  @Transactional
  public boolean renew(UUID id, int attempt, Duration lease) {
    return rows.execute(
            """
            update task_execution set lease_until = ?
            where id = ? and attempt = ? and status = 'executing' and stop_mode is null
            """,
            clock.now().plus(lease),
            id,
            attempt)
        == 1;
  }

  /// Gives every running attempt a whole lease from now on: after a time in which nobody listened,
  /// silence means nothing.
  @Transactional
  public void renewAll(Duration lease) {
    Instant until = clock.now().plus(lease);
    rows.execute(
        "update task_execution set lease_until = ? where status = 'executing' and lease_until < ?",
        until,
        until);
  }

  /// Holds the execution as it is until the transaction ends.
  ///
  /// @return whether this attempt is at work
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean holds(UUID id, int attempt) {
    Execution execution = states.lock(id);
    return execution.status() == Status.EXECUTING && execution.attempt() == attempt;
  }
}
