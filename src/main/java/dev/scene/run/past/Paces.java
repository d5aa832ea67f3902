package dev.scene.run.past;

import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How long runs take, learned from those that are over.
@ApplicationScoped
public class Paces {
  private static final int RUNS = 5;

  private final Rows rows;

  Paces(Rows rows) {
    this.rows = rows;
  }

  /// A run that is over; public because the row mapper must see it.
  public record Past(Instant startedAt, Instant finishedAt, int executions) {
    private Duration each() {
      return Duration.between(startedAt, finishedAt).dividedBy(Math.max(1, executions));
    }
  }

  /// How long an execution of the batch takes, all that a run does at the same time included, in
  /// the middle one of its last runs; where it has none, of the last runs of any batch.
  ///
  /// Multiplied by the number of executions it is how long a run will take.
  public Optional<Duration> each(UUID batch) {
    return middle(past("batch_id = ?", batch)).or(() -> middle(past("batch_id is not null")));
  }

  private static Optional<Duration> middle(List<Past> past) {
    List<Duration> sorted = past.stream().map(Past::each).sorted().toList();
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
  }

  private List<Past> past(String which, Object... args) {
    return rows.list(
        Past.class,
        """
        select started_at, finished_at,
          (select count(*) from task_execution e
           where e.test_run_id = r.id and e.superseded_by is null) as executions
        from test_run r
        where status = 'finished' and started_at is not null and finished_at is not null and %s
        order by created_at desc, id desc limit %d
        """
            .formatted(which, RUNS),
        args);
  }
}
