package dev.scene.baseline;

import dev.scene.catalog.Dependents;
import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/// Removes the baselines of batches that go. Tasks that go leave baselines as they are.
@ApplicationScoped
class BaselineDependents implements Dependents {
  private final Rows rows;
  private final Baselines baselines;

  BaselineDependents(Rows rows, Baselines baselines) {
    this.rows = rows;
    this.baselines = baselines;
  }

  @Override
  public void beforeBatchesGo(String what, String name, Collection<UUID> batches) {
    baselines.remove(
        rows.listIn(UUID.class, "select id from baseline where batch_id in (<ids>)", batches));
  }

  @Override
  public void beforeTasksGo(String what, String name, Collection<UUID> tasks) {}
}
