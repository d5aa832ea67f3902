package dev.scene.container;

import dev.scene.catalog.Browser;
import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Ids;
import dev.scene.platform.Rows;
import dev.scene.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// Keeps the rows of runner containers. The row comes before the container and outlives it, so that
/// a container without a row can only be a leftover.
@ApplicationScoped
public class Runners {
  private static final Duration NOTED = Duration.ofSeconds(10);

  private final Map<UUID, Long> noted = new ConcurrentHashMap<>();
  private final Rows rows;
  private final DatabaseClock clock;
  private final Installation installation;

  Runners(Rows rows, DatabaseClock clock, Installation installation) {
    this.rows = rows;
    this.clock = clock;
    this.installation = installation;
  }

  /// A new row, and the token that its container is told; only the token's hash is kept.
  public record Opened(Runner runner, String token) {}

  /// Where a runner is to live, and the id of the image that it is started from.
  public record Place(String engine, String image) {}

  /// Opens a row, unless there are as many live runners as `most` already. Safe from many nodes:
  /// they count one after the other.
  @Transactional
  public Optional<Opened> open(UUID run, Browser browser, Place place, int most) {
    rows.find(Integer.class, "select id from installation where id = 1 for update");
    if (live().size() >= most) {
      return Optional.empty();
    }
    UUID id = Ids.next();
    String token = Tokens.next();
    Runner runner =
        new Runner(
            id,
            run,
            browser,
            name(id),
            Tokens.sha256(token),
            Runner.Status.STARTING,
            null,
            false,
            null,
            place.engine(),
            place.image(),
            null,
            null,
            null,
            clock.now(),
            null);
    rows.write(
        """
        insert into runner
          (id, run_id, browser, name, token_hash, status, oom_killed, engine, image, created_at)
        values
          (:id, :runId, :browser, :name, :tokenHash, :status, :oomKilled, :engine, :image,
           :createdAt)
        """,
        runner);
    return Optional.of(new Opened(runner, token));
  }

  /// Which installation the runners here belong to.
  public String instance() {
    return installation.instance();
  }

  private String name(UUID id) {
    return "scene-%s-%s".formatted(installation.instance(), Ids.brief(id));
  }

  /// Notes that the container was started.
  @Transactional
  public void started(Runner runner) {
    rows.execute(
        "update runner set status = 'running' where id = ? and status = 'starting'", runner.id());
  }

  /// Notes that the container is no more; the first note stands.
  ///
  /// @param exitCode absent where it isn't known
  @Transactional
  public void ended(
      Runner runner, @Nullable Integer exitCode, boolean oomKilled, @Nullable String log) {
    rows.execute(
        """
        update runner set status = 'ended', exit_code = ?, oom_killed = ?, log_tail = ?,
          ended_at = ?
        where id = ? and status <> 'ended'
        """,
        exitCode,
        oomKilled,
        log,
        clock.now(),
        runner.id());
  }

  /// The runners that have not ended, the oldest first.
  public List<Runner> live() {
    return rows.list(
        Runner.class, "select * from runner where status <> 'ended' order by created_at");
  }

  /// A live runner that asks for work: how many attempts it was handed so far and how many of them
  /// are open, how many runners are live, how many runs that go on have none, and of which version
  /// the settings are.
  public record Asking(
      @Nested Runner runner, int taken, int open, int live, int runsWithout, int settings) {}

  /// Who holds the token, if it is a live runner; all that is asked at every claim in one
  /// statement.
  public Optional<Asking> asking(String token) {
    return rows.find(
        Asking.class,
        """
        select w.*,
          (select count(*) from execution_attempt a where a.container = w.name) as taken,
          (select count(*) from task_execution e
           where e.status = 'executing' and e.container = w.name) as open,
          (select count(*) from runner where status <> 'ended') as live,
          (select count(*) from test_run r
           where status in ('queued', 'executing') and stop_mode is null
             and not exists (select 1 from runner o
                             where o.run_id = r.id and o.status <> 'ended')) as runs_without,
          (select version from setting_version where id = 1) as settings
        from runner w where token_hash = ? and status <> 'ended'
        """,
        Tokens.sha256(token));
  }

  /// Notes that the runner asked for work; to some seconds, since nobody asks more exactly.
  public void seen(Runner runner) {
    long now = System.nanoTime();
    noted.values().removeIf(at -> now - at > NOTED.toNanos());
    if (noted.putIfAbsent(runner.id(), now) != null) {
      return;
    }
    rows.execute(
        """
        update runner set last_seen_at = current_timestamp
        where id = ?
          and (last_seen_at is null or last_seen_at < current_timestamp - interval '10' second)
        """,
        runner.id());
  }

  /// Notes that there is nothing to do for the runner at the moment; the first note stands.
  @Transactional
  public void rests(Runner runner) {
    rows.execute(
        "update runner set idle_since = ? where id = ? and idle_since is null",
        clock.now(),
        runner.id());
  }

  /// Notes that the runner was given something to do again.
  @Transactional
  public void works(Runner runner) {
    rows.execute("update runner set idle_since = null where id = ?", runner.id());
  }

  /// From now on the runner works for another run.
  ///
  /// @return the runner as it is then; empty when it must go, or was moved meanwhile
  @Transactional
  public Optional<Runner> move(Runner runner, UUID run) {
    int moved =
        rows.execute(
            """
            update runner set run_id = ?, idle_since = null
            where id = ? and run_id = ? and status <> 'ended' and doomed_at is null
            """,
            run,
            runner.id(),
            runner.runId());
    return moved == 0
        ? Optional.empty()
        : rows.find(Runner.class, "select * from runner where id = ?", runner.id());
  }

  /// Notes that all containers that have nothing to do must go.
  @Transactional
  public void doomResting() {
    rows.execute(
        """
        update runner set doomed_at = ?
        where idle_since is not null and status <> 'ended' and doomed_at is null
        """,
        clock.now());
  }

  /// Notes that a container must go, whatever it is doing; who looks at the engine removes it.
  @Transactional
  public void doom(String name) {
    rows.execute(
        "update runner set doomed_at = ? where name = ? and status <> 'ended' and doomed_at is null",
        clock.now(),
        name);
  }

  /// Live runners that hold nothing and have not asked for anything for so long that they hang:
  /// since they were last seen, or since they began.
  public List<Runner> idle(Duration silence) {
    return rows.list(
        Runner.class,
        """
        select * from runner r
        where status <> 'ended' and doomed_at is null
          and coalesce(last_seen_at, created_at) < ?
          and not exists (select 1 from task_execution e
                          where e.container = r.name and e.status = 'executing')
        """,
        clock.now().minus(silence));
  }

  /// When the run was last given a runner, if it ever was.
  public Optional<Instant> lastStart(UUID run) {
    return rows.find(
        Instant.class,
        "select created_at from runner where run_id = ? order by created_at desc limit 1",
        run);
  }

  /// The runners of this run and browser that ended before they claimed anything, since the last
  /// one that did; the newest first.
  public List<Runner> barren(UUID run, Browser browser) {
    return rows.list(
        Runner.class,
        """
        select * from runner r
        where run_id = ? and browser = ? and status = 'ended' and doomed_at is null
          and (exit_code is null or exit_code <> 0)
          and not exists (select 1 from execution_attempt a where a.container = r.name)
          and created_at > coalesce(
            (select max(a.started_at) from execution_attempt a
             join task_execution e on e.id = a.execution_id
             where e.test_run_id = r.run_id and e.browser = r.browser), timestamp with time zone '1970-01-01 00:00:00+00')
        order by created_at desc
        """,
        run,
        browser);
  }
}
