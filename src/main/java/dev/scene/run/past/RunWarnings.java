package dev.scene.run.past;

import dev.scene.event.RunLog;
import dev.scene.platform.Ids;
import dev.scene.platform.Rows;
import dev.scene.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// What people should know of a run before they trust its pictures, each thing once.
@ApplicationScoped
public class RunWarnings {
  private final Rows rows;
  private final Clock clock;
  private final RunLog log;

  RunWarnings(Rows rows, Clock clock, RunLog log) {
    this.rows = rows;
    this.clock = clock;
    this.log = log;
  }

  /// Keeps a warning and tells of it in the run's log, unless the run has the same one.
  @Transactional
  public void add(UUID run, String message) {
    int added =
        rows.execute(
            """
            insert into run_warning (id, run_id, fingerprint, message, created_at)
            values (?, ?, ?, ?, ?)
            on conflict do nothing
            """,
            Ids.next(),
            run,
            Tokens.sha256(message),
            message,
            clock.instant());
    if (added == 1) {
      log.run(run, "warning", message);
    }
  }

  /// The warnings of a run, the oldest first.
  public List<String> of(UUID run) {
    return rows.list(
        String.class,
        "select message from run_warning where run_id = ? order by created_at, id",
        run);
  }
}
