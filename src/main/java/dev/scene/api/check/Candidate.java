package dev.scene.api.check;

import dev.scene.catalog.Browser;
import dev.scene.catalog.Viewport;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A batch, and whether a comparison of it would find something to compare with.
///
/// @param gaps pictures that the newest baseline lacks
public record Candidate(
    UUID projectId,
    String project,
    UUID batchId,
    String batch,
    int executions,
    @Nullable UUID latestBaselineId,
    @Nullable Instant latestBaselineAt,
    boolean canCompare,
    List<Reason> unavailableReasons,
    List<Gap> gaps) {

  /// Why a batch can't be compared.
  public enum Reason {
    BATCH_HAS_NO_TASKS,
    BATCH_REFERENCES_MISSING_TASKS,
    BATCH_HAS_NO_EXECUTION_TARGETS,
    BATCH_HAS_NO_COMPLETED_BASELINE,
    LATEST_BASELINE_MISSING_COVERAGE
  }

  /// A picture that a run would take and the baseline has not.
  public record Gap(UUID taskId, String task, Browser browser, Viewport viewport) {
    String sentence() {
      return "%s in %s at %s has no picture in the baseline"
          .formatted(task, browser.name().toLowerCase(java.util.Locale.ROOT), viewport);
    }
  }
}
