package dev.scene.queue;

import dev.scene.run.Backlog;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.state.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Ends what should have ended: what was stopped, what is past its deadline, and what fell silent.
/// It needs no event and no engine, only the rows and their clock.
@ApplicationScoped
class Sweep {
  private final Stops stops;
  private final Kills kills;
  private final Backlog backlog;
  private final Executions executions;
  private final QueueConfig config;

  Sweep(Stops stops, Kills kills, Backlog backlog, Executions executions, QueueConfig config) {
    this.stops = stops;
    this.kills = kills;
    this.backlog = backlog;
    this.executions = executions;
    this.config = config;
  }

  /// After a time in which nobody listened, silence means nothing.
  void begin() {
    executions.renewAll(config.queue().lease());
  }

  /// @return whether there is more to do at once
  boolean once() {
    final boolean more = stops.enforce();
    Duration grace = config.queue().overdue();
    Failure overdue =
        new Failure(
            "deadline",
            "The execution was not over %d s after its deadline, and was ended. The page may keep its browser busy for ever."
                .formatted(grace.toSeconds()));
    backlog.overdue(grace).forEach(execution -> kills.failed(execution, overdue));
    backlog.silent().forEach(execution -> kills.lost(execution, silence(execution)));
    return more;
  }

  private Failure silence(Execution execution) {
    return new Failure(
        "runner_lost",
        "Container %s was silent for %d s and counts as lost."
            .formatted(execution.container(), config.queue().lease().toSeconds()));
  }
}
