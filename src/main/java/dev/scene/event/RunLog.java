package dev.scene.event;

import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The log of every run. A line is written in the transaction of the change that it tells of, so
/// the log and the state never disagree.
@ApplicationScoped
public class RunLog {
  /// Longer messages are cut here, in characters.
  private static final int LONGEST = 4000;

  private final Rows rows;
  private final Clock clock;

  RunLog(Rows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /// Notes something about the run as a whole.
  public void run(UUID run, String type, String message) {
    insert(run, null, type, message);
  }

  /// Notes something about one execution.
  public void execution(UUID run, UUID execution, String type, String message) {
    insert(run, execution, type, message);
  }

  private void insert(UUID run, @Nullable UUID execution, String type, String message) {
    rows.execute(
        """
        insert into run_event (run_id, execution_id, occurred_at, type, message)
        values (?, ?, ?, ?, ?)
        """,
        run,
        execution,
        clock.instant(),
        type,
        cut(message));
  }

  /// Notes a line that a runner sent; a line with a known (execution, attempt, sequence) is passed
  /// over, so that a runner may send again what it got no answer for.
  public void fromRunner(UUID run, UUID execution, int attempt, Line line) {
    rows.execute(
        """
        insert into run_event
          (run_id, execution_id, attempt, sequence, occurred_at, type, message)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing
        """,
        run,
        execution,
        attempt,
        line.sequence(),
        line.at(),
        line.type(),
        cut(line.message()));
  }

  /// A line as the runner wrote it; `sequence` counts from 1 within an attempt.
  public record Line(int sequence, Instant at, String type, String message) {}

  /// At most `limit` lines after the cursor `after`, oldest first; 0 reads from the start.
  public List<RunEvent> after(UUID run, long after, int limit) {
    return rows.list(
        RunEvent.class,
        """
        select id, run_id, execution_id, occurred_at, type, message from run_event
        where run_id = ? and id > ? order by id limit ?
        """,
        run,
        after,
        limit);
  }

  /// The lines of one execution, oldest first.
  public List<RunEvent> of(UUID execution) {
    return rows.list(
        RunEvent.class,
        """
        select id, run_id, execution_id, occurred_at, type, message from run_event
        where execution_id = ? order by id
        """,
        execution);
  }

  /// Removes the log of a run that is being deleted.
  public void forget(UUID run) {
    rows.execute("delete from run_event where run_id = ?", run);
  }

  private static String cut(String message) {
    return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + " …";
  }
}
