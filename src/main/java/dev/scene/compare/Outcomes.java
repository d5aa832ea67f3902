package dev.scene.compare;

import dev.scene.event.RunLog;
import dev.scene.run.Execution;
import dev.scene.run.comparison.ComparisonQueue;
import dev.scene.run.comparison.ComparisonStatus;
import dev.scene.run.comparison.DiffLevel;
import dev.scene.run.comparison.Difference;
import dev.scene.run.told.Announcements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/// Stores what came of a comparison, and tells of it in the run's log in the same transaction.
@ApplicationScoped
class Outcomes {
  private final ComparisonQueue queue;
  private final RunLog log;
  private final Announcements announcements;

  Outcomes(ComparisonQueue queue, RunLog log, Announcements announcements) {
    this.queue = queue;
    this.log = log;
    this.announcements = announcements;
  }

  /// What was found beside the baseline; `more` belongs to the same transaction, and is left out
  /// where another outcome stands.
  void withBaseline(Execution execution, Difference difference, Runnable more) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          if (queue.compared(execution.id(), difference, level(execution, difference))) {
            tell(execution, "compared", Sentence.of(difference));
            more.run();
            announcements.settled(execution.id());
          }
        });
  }

  /// The same beside the reference.
  void withReference(Execution execution, Difference difference, Runnable more) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          if (queue.comparedWithReference(
              execution.id(), difference, level(execution, difference))) {
            tell(execution, "reference_compared", Sentence.ofReference(difference));
            more.run();
            announcements.settled(execution.id());
          }
        });
  }

  private static DiffLevel level(Execution execution, Difference difference) {
    return DiffLevel.of(
        difference.differs(),
        difference.percent(),
        execution.configuration().executionDiffThreshold());
  }

  void noBaseline(Execution execution) {
    String message =
        execution.baselineId() == null
            ? "No baseline: the run has none for this task"
            : "No baseline: baseline %s has no picture for this task, browser and viewport"
                .formatted(execution.baselineId());
    QuarkusTransaction.requiringNew()
        .run(() -> {
          if (queue.notCompared(execution.id(), ComparisonStatus.NO_BASELINE, null)) {
            tell(execution, "no_baseline", message);
            announcements.settled(execution.id());
          }
        });
  }

  void baselineFailed(Execution execution, String why) {
    String message = "The comparison failed: " + why;
    QuarkusTransaction.requiringNew()
        .run(() -> {
          if (queue.notCompared(execution.id(), ComparisonStatus.FAILED, message)) {
            tell(execution, "comparison_failed", message);
            announcements.settled(execution.id());
          }
        });
  }

  void referenceFailed(Execution execution, String why) {
    String message = "The comparison with the reference failed: " + why;
    QuarkusTransaction.requiringNew()
        .run(() -> {
          if (queue.notComparedWithReference(execution.id(), message)) {
            tell(execution, "reference_failed", message);
            announcements.settled(execution.id());
          }
        });
  }

  private void tell(Execution execution, String type, String message) {
    log.execution(execution.testRunId(), execution.id(), type, message);
  }
}
