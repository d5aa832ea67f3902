package dev.scene.event;

import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The log of every run. A line is written in the transaction of the change that it tells of, so
/// the log and the state never disagree.
@ApplicationScoped
public class RunLog {
  /// Longer messages are cut here, in characters.
  private static final int LONGEST = 4000;

  /// A line gets its id when it is inserted and can be read when its transaction ends, so for this
  /// long one with a lower id may still come.
  private static final Duration SETTLING = Duration.ofMillis(500);

  private final Rows rows;
  private final Clock clock;
  private final DatabaseClock databaseClock;

  RunLog(Rows rows, Clock clock, DatabaseClock databaseClock) {
    this.rows = rows;
    this.clock = clock;
    this.databaseClock = databaseClock;
  }

  /// Notes something about the run as a whole.
  public void run(UUID run, String type, String message) {
    insert(new Subject(run, null, null), type, message);
  }

  /// Notes something about one execution.
  public void execution(UUID run, UUID execution, String type, String message) {
    insert(new Subject(run, execution, null), type, message);
  }

  /// Notes something about one attempt of an execution.
  public void execution(UUID run, UUID execution, int attempt, String type, String message) {
    insert(new Subject(run, execution, attempt), type, message);
  }

  private record Subject(UUID run, @Nullable UUID execution, @Nullable Integer attempt) {}

  private void insert(Subject of, String type, String message) {
    rows.execute(
        """
        insert into run_event (run_id, execution_id, attempt, occurred_at, type, message)
        values (?, ?, ?, ?, ?, ?)
        """,
        of.run(),
        of.execution(),
        of.attempt(),
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

  /// Lines of a log, the cursor to read on from, and whether there are more already.
  public record Part(List<RunEvent> events, long nextCursor, boolean more) {}

  /// At most `limit` lines after the cursor `after`, oldest first; 0 reads from the start. Reading
  /// on from there leaves out nothing and repeats nothing.
  public Part after(UUID run, long after, int limit) {
    List<RunEvent> found =
        rows.list(
            RunEvent.class,
            """
            select id, run_id, execution_id, attempt, occurred_at, type, message from run_event
            where run_id = ? and id > ? order by id limit ?
            """,
            run,
            after,
            limit);
    if (found.isEmpty()) {
      return new Part(found, after, false);
    }
    List<RunEvent> settled = settled(found, after);
    return new Part(
        settled,
        settled.isEmpty() ? after : settled.getLast().id(),
        found.size() == limit || settled.size() < found.size());
  }

  private List<RunEvent> settled(List<RunEvent> found, long after) {
    long last = found.getLast().id();
    Optional<Long> young =
        rows.find(
            Long.class,
            """
            select min(id) from run_event
            where run_id = ? and id > ? and id <= ? and recorded_at > ?
            """,
            found.getFirst().runId(),
            after,
            last,
            databaseClock.now().minus(SETTLING));
    if (young.isEmpty()) {
      return found;
    }
    List<RunEvent> old = found.stream().takeWhile(event -> event.id() < young.get()).toList();
    long before = old.isEmpty() ? start(found, after) : old.getLast().id();
    return isWithoutGap(before, last) ? found : old;
  }

  // the first line of a run comes with the run
  private static long start(List<RunEvent> found, long after) {
    return after > 0 ? after : found.getFirst().id() - 1;
  }

  // ids are given out one by one over all runs: where every one of them is there, none can still
  // come
  private boolean isWithoutGap(long before, long last) {
    return rows.find(
            Long.class, "select count(*) from run_event where id > ? and id <= ?", before, last)
        .filter(count -> count == last - before)
        .isPresent();
  }

  /// The lines of one execution, oldest first.
  public List<RunEvent> of(UUID execution) {
    return rows.list(
        RunEvent.class,
        """
        select id, run_id, execution_id, attempt, occurred_at, type, message from run_event
        where execution_id = ? order by id
        """,
        execution);
  }

  /// The lines of a run that are of one of the types, oldest first.
  public List<RunEvent> of(UUID run, List<String> types) {
    return rows.list(
        RunEvent.class,
        """
        select id, run_id, execution_id, attempt, occurred_at, type, message from run_event
        where run_id = ? and type in (%s) order by id
        """
            .formatted(types.stream().map(_ -> "?").collect(Collectors.joining(", "))),
        Stream.concat(Stream.of(run), types.stream()).toArray());
  }

  /// The last line of each of the executions, which has one.
  public List<RunEvent> lastOf(Collection<UUID> executions) {
    return rows.listIn(
        RunEvent.class,
        """
        select id, run_id, execution_id, attempt, occurred_at, type, message from run_event
        where id in (select max(id) from run_event
                     where execution_id in (<ids>) group by execution_id)
        """,
        executions);
  }

  /// Removes the log of a run that is being deleted.
  public void forget(UUID run) {
    rows.execute("delete from run_event where run_id = ?", run);
  }

  private static String cut(String message) {
    return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + " …";
  }
}
