package dev.scene.catalog;

import java.util.Collection;
import java.util.UUID;

/// What hangs on the catalog but is kept by later packages (runs, baselines). Whoever keeps such
/// things implements this, so that the catalog need not know them.
public interface Dependents {
  /// Called in the transaction that will delete these batches.
  ///
  /// @throws dev.scene.platform.Problem conflict, when something active uses one of them
  void beforeBatchesGo(String what, String name, Collection<UUID> batches);

  /// Called in the transaction that will delete these tasks; what was recorded with them stays.
  ///
  /// @throws dev.scene.platform.Problem conflict, when something active uses one of them
  void beforeTasksGo(String what, String name, Collection<UUID> tasks);
}
