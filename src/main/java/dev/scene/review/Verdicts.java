package dev.scene.review;

import dev.scene.event.outbox.Payload;
import dev.scene.platform.Ids;
import dev.scene.platform.Rows;
import dev.scene.run.told.Announcements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The rows of verdicts, and of what asks for one.
@ApplicationScoped
class Verdicts {
  /// Which executions `e` ask for a verdict: those that changed so that it can be seen, those
  /// without a baseline, those that never came to rest, those of another size.
  private static final String ASKING =
      """
      e.superseded_by is null and e.status = 'finished' and (
        e.verdict in ('changed', 'moved')
        or (e.verdict = 'noise' and e.diff_level <> 'none')
        or e.comparison_status = 'no_baseline'
        or (e.unstable and e.comparison_status = 'done')
        or exists (
          select 1 from artifact o join artifact b on b.owner_id = o.owner_id
          where o.owner_id = e.id and o.name = 'page.png' and b.name = 'baseline.png'
            and (o.width <> b.width or o.height <> b.height)))
      """;

  private final Rows rows;
  private final Clock clock;
  private final Announcements announcements;

  Verdicts(Rows rows, Clock clock, Announcements announcements) {
    this.rows = rows;
    this.clock = clock;
    this.announcements = announcements;
  }

  /// Holds the run until the transaction ends: who writes verdicts on it comes one after the other.
  void hold(UUID run) {
    rows.find(UUID.class, "select id from test_run where id = ? for update", run);
  }

  /// The executions of a comparison run that ask for a verdict, in its order.
  List<UUID> asking(UUID run) {
    return rows.list(
        UUID.class,
        "select e.id from task_execution e join test_run r on r.id = e.test_run_id"
            + " where e.test_run_id = ? and r.purpose = 'comparison' and "
            + ASKING
            + " order by e.position, e.created_at",
        run);
  }

  /// The verdicts that stand, by execution.
  Map<UUID, Verdict> of(UUID run) {
    return rows
        .list(Verdict.class, "select * from review where run_id = ? and standing", run)
        .stream()
        .collect(Collectors.toMap(Verdict::executionId, Function.identity()));
  }

  /// Counted for a run each; public as rows are.
  public record Counted(UUID runId, int needed, int approved, int rejected) {}

  Map<UUID, Tally> tallies(Collection<UUID> runs) {
    return rows
        .listIn(
            Counted.class,
            "select e.test_run_id as run_id, count(*) as needed,"
                + " count(case when v.decision = 'approved' then 1 end) as approved,"
                + " count(case when v.decision = 'rejected' then 1 end) as rejected"
                + " from task_execution e join test_run r on r.id = e.test_run_id"
                + " left join review v on v.execution_id = e.id and v.standing"
                + " where e.test_run_id in (<ids>) and r.purpose = 'comparison' and "
                + ASKING
                + " group by e.test_run_id",
            runs)
        .stream()
        .collect(
            Collectors.toMap(
                Counted::runId, it -> new Tally(it.needed(), it.approved(), it.rejected())));
  }

  Verdict add(UUID run, UUID execution, Ruling ruling) {
    Verdict verdict =
        new Verdict(
            Ids.next(),
            run,
            execution,
            ruling.decision(),
            ruling.reason(),
            ruling.region(),
            ruling.by(),
            clock.instant(),
            true,
            null,
            null);
    rows.write(
        """
        insert into review (id, run_id, execution_id, decision, reason, region, decided_by,
          decided_at, standing)
        values (:id, :runId, :executionId, :decision, :reason, :region, :decidedBy,
          :decidedAt, :standing)
        """,
        verdict);
    announcements.reviewed(
        execution,
        new Payload.Review(
            ruling.decision().name().toLowerCase(Locale.ROOT), ruling.by(), ruling.reason()));
    return verdict;
  }

  void retire(Verdict verdict, String by) {
    rows.execute(
        "update review set standing = null, undone_by = ?, undone_at = ? where id = ?",
        by,
        clock.instant(),
        verdict.id());
  }

  /// A verdict on an earlier execution in which the same had changed.
  public record Before(UUID executionId, UUID runId, String decidedBy, Instant decidedAt) {}

  /// Who approved the same change of the same task, browser and viewport in another run, the last
  /// time; by execution of this run.
  Map<UUID, Before> approvedBefore(UUID run) {
    return rows
        .list(
            Before.class,
            """
            select e.id as execution_id, v.run_id, v.decided_by, v.decided_at
            from task_execution e
            join task_execution p on p.task_id = e.task_id and p.fingerprint = e.fingerprint
              and p.browser = e.browser and p.viewport_width = e.viewport_width
              and p.viewport_height = e.viewport_height and p.test_run_id <> e.test_run_id
            join review v on v.execution_id = p.id and v.standing and v.decision = 'approved'
            where e.test_run_id = ? and e.superseded_by is null
            order by v.decided_at
            """,
            run)
        .stream()
        .collect(Collectors.toMap(Before::executionId, Function.identity(), (_, later) -> later));
  }
}
