package dev.scene.run;

import dev.scene.catalog.Browser;
import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What is to be done and what is late, read from the rows: the queue as those see it who keep it
/// going.
@ApplicationScoped
public class Backlog {
  // the first by position, for with `exists` PostgreSQL reads all executions of the run
  private static final String WAITING =
      """
      select * from test_run r
      where status in ('queued', 'executing') and stop_mode is null
        and (select e.id from task_execution e
             where e.test_run_id = r.id and e.status = 'queued'
               and (e.not_before is null or e.not_before <= current_timestamp)
             order by e.position limit 1) is not null
      """;

  private static final String MOST_URGENT_FIRST =
      """

      order by case when purpose = 'dry_run' then 0
                    when priority = 'high' then 1
                    when priority = 'normal' then 2
                    else 3 end,
        created_at, id
      """;

  private final Rows rows;
  private final DatabaseClock clock;

  Backlog(Rows rows, DatabaseClock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /// Runs that have executions to start now, those that were stopped left out: the most urgent
  /// first, then the oldest.
  public List<Run> waiting() {
    return rows.list(Run.class, WAITING + MOST_URGENT_FIRST);
  }

  /// Like above, without some runs.
  public List<Run> waitingBeside(Set<UUID> others) {
    return rows.listIn(Run.class, WAITING + "and id not in (<ids>)" + MOST_URGENT_FIRST, others);
  }

  /// Whether an execution waits or is at work, also one that must wait for its retry.
  public boolean isBusy() {
    return !rows.list(
            UUID.class,
            """
            select id from task_execution where status in ('queued', 'executing') limit 1
            """)
        .isEmpty();
  }

  /// How many executions of the run are in a runner of this browser, or could be now.
  public int open(UUID run, Browser browser) {
    return rows.find(
            Integer.class,
            """
            select count(*) from task_execution
            where test_run_id = ? and browser = ?
              and (status = 'executing'
                   or (status = 'queued' and (not_before is null or not_before <= current_timestamp)))
            """,
            run,
            browser)
        .orElseThrow();
  }

  /// The browsers for which the run has executions to start now.
  public List<Browser> browsers(UUID run) {
    return rows.list(
        Browser.class,
        """
        select distinct browser from task_execution
        where test_run_id = ? and status = 'queued'
          and (not_before is null or not_before <= current_timestamp)
        order by browser
        """,
        run);
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
        "select * from task_execution where status = 'executing' and lease_until < current_timestamp");
  }

  /// Executions that should have been over for longer than `grace`.
  public List<Execution> overdue(Duration grace) {
    return rows.list(
        Execution.class,
        "select * from task_execution where status = 'executing' and deadline < ?",
        clock.now().minus(grace));
  }

  /// Executions of a run that are in a runner, in its order.
  public List<Execution> executing(UUID run) {
    return rows.list(
        Execution.class,
        """
        select * from task_execution
        where test_run_id = ? and status = 'executing' order by position, created_at
        """,
        run);
  }

  /// The first executions of a run that wait, also for a retry, in its order.
  public List<Execution> queued(UUID run, int most) {
    return rows.list(
        Execution.class,
        """
        select * from task_execution
        where test_run_id = ? and status = 'queued' order by position, created_at limit ?
        """,
        run,
        most);
  }

  /// Executions that were asked to end softly more than `grace` ago, and have not.
  public List<Execution> deaf(Duration grace) {
    return rows.list(
        Execution.class,
        """
        select * from task_execution
        where status = 'executing' and stop_mode is not null and stop_at < ?
        """,
        clock.now().minus(grace));
  }
}
