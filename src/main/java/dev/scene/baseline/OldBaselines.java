package dev.scene.baseline;

import dev.scene.event.AuditLog;
import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Baselines that newer ones of their batch have replaced and that no run compared with.
@ApplicationScoped
public class OldBaselines {
  private final Rows rows;
  private final AuditLog audit;
  private final Baselines baselines;

  OldBaselines(Rows rows, AuditLog audit, Baselines baselines) {
    this.rows = rows;
    this.audit = audit;
    this.baselines = baselines;
  }

  /// Those beyond the newest so many of each batch, the oldest first.
  public List<Baseline> beyond(int newest) {
    return rows.list(
        Baseline.class,
        """
        select id, batch_id, run_id, status, notes, created_by, created_at
        from (select b.*, row_number() over (partition by b.batch_id
                order by b.created_at desc, b.id desc) as place
              from baseline b where b.status = 'ready') ranked
        where place > ?
          and not exists (select 1 from test_run r where r.baseline_id = ranked.id)
          and not exists (select 1 from task_execution e where e.baseline_id = ranked.id)
        order by created_at, id
        """,
        newest);
  }

  /// Takes away the pictures of those; the rows stay and say what was there.
  ///
  /// @return how many
  @Transactional
  public int retire(int newest) {
    List<Baseline> old = beyond(newest);
    old.forEach(this::retire);
    return old.size();
  }

  private void retire(Baseline baseline) {
    UUID id = baseline.id();
    if (rows.execute("update baseline set status = 'deleted' where id = ? and status = 'ready'", id)
        == 1) {
      baselines.forgetPictures(List.of(id));
      audit.noted(
          baselines.subject(baseline), "retired", Map.of("created_at", baseline.createdAt()));
    }
  }
}
