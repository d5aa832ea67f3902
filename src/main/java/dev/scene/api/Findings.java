package dev.scene.api;

import dev.scene.review.Decision;
import dev.scene.review.Tally;
import dev.scene.run.Run;
import dev.scene.run.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a run fails for, and what should be known of it. Pure.
record Findings(
    List<RunResult.ThresholdFailure> failures, List<String> reasons, List<String> notes) {

  static Findings of(Run run, List<RunResult.OfExecution> executions, Tally tally) {
    List<RunResult.ThresholdFailure> failures = new ArrayList<>();
    executions.stream()
        .filter(it -> isAbove(it.percent(), it.threshold()) && !isApproved(it))
        .forEach(it ->
            failures.add(
                new RunResult.ThresholdFailure(
                    it.id(), name(it), percent(it.percent()), it.threshold())));
    boolean allApproved = tally.needed() > 0 && tally.approved() == tally.needed();
    if (!allApproved && isAbove(run.diffAverage(), run.settings().runDiffThreshold())) {
      failures.add(
          new RunResult.ThresholdFailure(
              null,
              "average of the run",
              percent(run.diffAverage()),
              run.settings().runDiffThreshold()));
    }
    return new Findings(failures, reasons(run, tally, failures), notes(tally));
  }

  private static List<String> reasons(
      Run run, Tally tally, List<RunResult.ThresholdFailure> failures) {
    List<String> reasons = new ArrayList<>();
    if (!run.status().isFinal()) {
      reasons.add("The run is not over yet.");
    } else if (run.status() != Status.FINISHED) {
      reasons.add(
          run.reason() == null
              ? "The run did not finish."
              : "The run did not finish: %s.".formatted(run.reason().replace('_', ' ')));
    }
    if (tally.rejected() > 0) {
      reasons.add(counted(tally.rejected(), "change was", "changes were") + " rejected.");
    }
    failures.forEach(it ->
        reasons.add(
            "%s: %s %% differ, which is above %s %%, and nobody approved it."
                .formatted(it.what(), it.percent(), it.threshold())));
    return List.copyOf(reasons);
  }

  private static List<String> notes(Tally tally) {
    return tally.pending() == 0
        ? List.of()
        : List.of(counted(tally.pending(), "change waits", "changes wait") + " for a verdict.");
  }

  private static String counted(int number, String one, String many) {
    return "%d %s".formatted(number, number == 1 ? one : many);
  }

  private static boolean isAbove(@Nullable Double percent, double threshold) {
    return percent != null && percent > threshold;
  }

  private static double percent(@Nullable Double percent) {
    return percent == null ? 0 : percent;
  }

  private static boolean isApproved(RunResult.OfExecution execution) {
    return execution.verdict() == Decision.APPROVED;
  }

  private static String name(RunResult.OfExecution execution) {
    return "%s, %s, %s %s"
        .formatted(execution.page(), execution.task(), execution.browser(), execution.viewport());
  }
}
