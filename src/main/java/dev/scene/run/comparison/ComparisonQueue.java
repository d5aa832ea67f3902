package dev.scene.run.comparison;

import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Rows;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// The captured executions that wait for a comparison, with their baseline or their reference, and
/// what it found. The first outcome of each stands.
@ApplicationScoped
public class ComparisonQueue {
  private final Rows rows;
  private final DatabaseClock clock;
  private final Executions executions;

  ComparisonQueue(Rows rows, DatabaseClock clock, Executions executions) {
    this.rows = rows;
    this.clock = clock;
    this.executions = executions;
  }

  /// Takes the next execution to compare. One that was taken and not finished within the lease, as
  /// after a kill, is taken again.
  @Transactional
  public Optional<Execution> claim(Duration lease) {
    Instant now = clock.now();
    List<UUID> pending =
        rows.list(
            UUID.class,
            """
            select id from task_execution
            where (comparison_status = 'pending' or reference_status = 'pending')
              and (comparison_lease is null or comparison_lease < ?)
            order by finished_at limit 50
            """,
            now);
    Optional<UUID> next = pending.stream().filter(id -> lock(id, now)).findFirst();
    next.ifPresent(id ->
        rows.execute(
            "update task_execution set comparison_lease = ? where id = ?", now.plus(lease), id));
    return next.map(executions::require);
  }

  /// Gives back what was taken and not finished, so that nobody waits for the lease.
  @Transactional
  public void handBack(Collection<UUID> taken) {
    rows.executeIn("update task_execution set comparison_lease = null where id in (<ids>)", taken);
  }

  /// Gives back whatever anybody has taken. Where another node is at it, the first outcome stands.
  @Transactional
  public void handBackAll() {
    rows.execute(
        """
        update task_execution set comparison_lease = null
        where comparison_lease is not null
          and (comparison_status = 'pending' or reference_status = 'pending')
        """);
  }

  // row by row, as in Executions.claim
  private boolean lock(UUID id, Instant now) {
    return rows.find(
            UUID.class,
            """
            select id from task_execution
            where id = ? and (comparison_status = 'pending' or reference_status = 'pending')
              and (comparison_lease is null or comparison_lease < ?)
            for update skip locked
            """,
            id,
            now)
        .isPresent();
  }

  /// Stores what a comparison found, unless an outcome was stored before.
  ///
  /// @return whether this call stored it
  @Transactional
  public boolean compared(UUID id, Difference difference, DiffLevel level) {
    return rows.write(
            """
            update task_execution set comparison_status = 'done', verdict = :verdict,
              fingerprint = :fingerprint, diff_level = :level, percent = :percent,
              comparison = :difference
            where id = :id and comparison_status = 'pending'
            """,
            new Compared(
                id,
                difference.verdict(),
                difference.fingerprint(),
                level,
                difference.percent(),
                difference))
        == 1;
  }

  /// The columns that a comparison sets; public because the row mapper must see it.
  public record Compared(
      UUID id,
      String verdict,
      @Nullable String fingerprint,
      DiffLevel level,
      double percent,
      @Json Difference difference) {}

  /// Ends a comparison that could not be made: there is no baseline, or a picture can't be read.
  ///
  /// @return whether this call stored it
  @Transactional
  public boolean notCompared(UUID id, ComparisonStatus status, @Nullable String error) {
    return rows.execute(
            """
            update task_execution set comparison_status = ?, error = ?
            where id = ? and comparison_status = 'pending'
            """,
            status,
            error,
            id)
        == 1;
  }

  /// Stores what a comparison with the reference found, unless an outcome was stored before.
  ///
  /// @return whether this call stored it
  @Transactional
  public boolean comparedWithReference(UUID id, Difference difference, DiffLevel level) {
    return rows.write(
            """
            update task_execution set reference_status = 'done', reference_verdict = :verdict,
              reference_level = :level, reference_percent = :percent,
              reference_comparison = :difference
            where id = :id and reference_status = 'pending'
            """,
            new Compared(id, difference.verdict(), null, level, difference.percent(), difference))
        == 1;
  }

  /// Ends a comparison with the reference that could not be made.
  ///
  /// @return whether this call stored it
  @Transactional
  public boolean notComparedWithReference(UUID id, String error) {
    return rows.execute(
            """
            update task_execution set reference_status = 'failed', reference_error = ?
            where id = ? and reference_status = 'pending'
            """,
            error,
            id)
        == 1;
  }
}
