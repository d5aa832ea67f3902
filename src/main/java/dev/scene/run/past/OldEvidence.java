package dev.scene.run.past;

import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// What runs leave behind that only helps for a while: traces, videos, logs, lists of elements. The
/// pictures and what was found in them stay as long as the run.
@ApplicationScoped
public class OldEvidence {
  private static final String OF_OLD_RUNS =
      """
      artifact where type in ('trace', 'video', 'console', 'har', 'dom')
        and owner_id in (select e.id from task_execution e
                         join test_run r on r.id = e.test_run_id where r.finished_at < ?)
      """;

  private final Rows rows;
  private final Clock clock;

  OldEvidence(Rows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /// How many files there are, and their bytes; equal bytes are stored once, so fewer may get free.
  public record Amount(int files, long bytes) {}

  /// What runs left that were over so many days ago.
  public Amount olderThan(int days) {
    return rows.find(
            Amount.class,
            "select cast(count(*) as integer) as files,"
                + " cast(coalesce(sum(size_bytes), 0) as bigint) as bytes from "
                + OF_OLD_RUNS,
            before(days))
        .orElseThrow();
  }

  /// Forgets it; the sweep of the store removes the bytes.
  ///
  /// @return how many files
  @Transactional
  public int forget(int days) {
    return rows.execute("delete from " + OF_OLD_RUNS, before(days));
  }

  private Instant before(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }
}
