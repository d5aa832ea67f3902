package dev.scene.run.past;

import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Reads executions where there are many of them.
@ApplicationScoped
public class Briefs {
  private static final String SELECT =
      """
      select id, baseline_id, position, browser, viewport_width, viewport_height, configuration,
        status, comparison_status, verdict, diff_level, percent, result, started_at, finished_at
      from task_execution
      """;

  private final Rows rows;

  Briefs(Rows rows) {
    this.rows = rows;
  }

  /// The executions of the run that count, in its order, as [Executions#of] has them.
  public List<Brief> of(UUID run) {
    return rows.list(
        Brief.class,
        SELECT + "where test_run_id = ? and superseded_by is null order by position, created_at",
        run);
  }

  /// Those of the executions that are still there, in no order.
  public List<Brief> among(Collection<UUID> ids) {
    return rows.listIn(Brief.class, SELECT + "where id in (<ids>)", ids);
  }
}
