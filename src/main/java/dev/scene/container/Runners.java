package dev.scene.container;

import dev.scene.catalog.Browser;
import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Ids;
import dev.scene.platform.Rows;
import dev.scene.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the rows of runner containers. The row comes before the container and outlives it, so that
/// a container without a row can only be a leftover.
@ApplicationScoped
public class Runners {
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

  @Transactional
  public Opened open(UUID run, Browser browser) {
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
            clock.now(),
            null);
    rows.write(
        """
        insert into runner (id, run_id, browser, name, token_hash, status, oom_killed, created_at)
        values (:id, :runId, :browser, :name, :tokenHash, :status, :oomKilled, :createdAt)
        """,
        runner);
    return new Opened(runner, token);
  }

  private String name(UUID id) {
    String digits = id.toString().replace("-", "");
    return "scene-%s-%s".formatted(installation.instance(), digits.substring(0, 20));
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

  /// The live runner that a token belongs to.
  public Optional<Runner> byToken(String token) {
    return rows.find(
        Runner.class,
        "select * from runner where token_hash = ? and status <> 'ended'",
        Tokens.sha256(token));
  }

  /// Runners of this run and browser that ended badly before they claimed anything, the newest
  /// first.
  public List<Runner> barren(UUID run, Browser browser) {
    return rows.list(
        Runner.class,
        """
        select * from runner r
        where run_id = ? and browser = ? and status = 'ended'
          and (exit_code is null or exit_code <> 0)
          and not exists (select 1 from task_execution e where e.container = r.name)
        order by created_at desc
        """,
        run,
        browser);
  }
}
