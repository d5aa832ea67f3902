package dev.scene.queue;

import dev.scene.catalog.Browser;
import dev.scene.run.Backlog;
import dev.scene.run.Endings;
import dev.scene.run.Execution;
import dev.scene.run.Run;
import dev.scene.run.state.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Gives up what is queued of a run, where no runner can be had for it.
@ApplicationScoped
class Surrender {
  private final Backlog backlog;
  private final Endings endings;

  Surrender(Backlog backlog, Endings endings) {
    this.backlog = backlog;
    this.endings = endings;
  }

  /// @param browser whose executions; null for all
  void of(Run run, @Nullable Browser browser, Failure failure) {
    for (Execution execution : backlog.queued(run.id(), Integer.MAX_VALUE)) {
      if (browser == null || execution.browser() == browser) {
        endings.fail(execution, failure);
      }
    }
  }
}
