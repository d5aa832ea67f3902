package dev.scene.run;

import dev.scene.catalog.Dependents;
import dev.scene.platform.Problem;
import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/// Guards what active runs use, and removes the runs of batches and the dry runs of tasks that go.
@ApplicationScoped
class RunDependents implements Dependents {
  private final Rows rows;
  private final Runs runs;

  RunDependents(Rows rows, Runs runs) {
    this.rows = rows;
    this.runs = runs;
  }

  @Override
  public void beforeBatchesGo(String what, String name, Collection<UUID> batches) {
    refuseWhileActive(
        what,
        name,
        """
        select id from test_run
        where batch_id in (<ids>) and status in ('queued', 'executing')
        """,
        batches);
    runs.remove(
        rows.listIn(UUID.class, "select id from test_run where batch_id in (<ids>)", batches));
  }

  @Override
  public void beforeTasksGo(String what, String name, Collection<UUID> tasks) {
    refuseWhileActive(
        what,
        name,
        """
        select r.id from test_run r join task_execution e on e.test_run_id = r.id
        where e.task_id in (<ids>) and r.status in ('queued', 'executing')
        """,
        tasks);
    runs.remove(
        rows.listIn(
            UUID.class,
            """
            select r.id from test_run r join task_execution e on e.test_run_id = r.id
            where e.task_id in (<ids>) and r.purpose = 'dry_run'
            """,
            tasks));
  }

  private void refuseWhileActive(String what, String name, String sql, Collection<UUID> ids) {
    rows.listIn(UUID.class, sql, ids).stream()
        .findFirst()
        .ifPresent(run -> {
          throw Problem.stillInUse(what, name, run);
        });
  }
}
