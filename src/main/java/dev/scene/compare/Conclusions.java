package dev.scene.compare;

import dev.scene.baseline.Baseline;
import dev.scene.baseline.Baselines;
import dev.scene.event.RunLog;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.Status;
import dev.scene.run.Totals;
import dev.scene.run.comparison.ComparisonStatus;
import dev.scene.run.comparison.DiffLevel;
import dev.scene.run.comparison.ReferenceComparison;
import dev.scene.run.state.Stop;
import dev.scene.run.told.Announcements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ends runs of which nothing is left to capture or compare: with a baseline, with an average and a
/// level, or with what failed.
@ApplicationScoped
class Conclusions {
  private final Runs runs;
  private final Executions executions;
  private final Baselines baselines;
  private final RunLog log;
  private final Announcements announcements;
  private final RunTimes times;

  Conclusions(
      Runs runs,
      Executions executions,
      Baselines baselines,
      RunLog log,
      Announcements announcements,
      RunTimes times) {
    this.runs = runs;
    this.executions = executions;
    this.baselines = baselines;
    this.log = log;
    this.announcements = announcements;
    this.times = times;
  }

  void conclude() {
    for (Run run : runs.toConclude()) {
      QuarkusTransaction.requiringNew().run(() -> conclude(run));
    }
  }

  private void conclude(Run run) {
    Totals totals = executions.totals(run.id());
    Runs.Conclusion conclusion = conclusion(run, totals);
    if (!runs.conclude(run.id(), conclusion)) {
      return;
    }
    times.took(run, conclusion.status());
    Stop stop = run.stop();
    String outcome =
        "%s%d of %d executions finished"
            .formatted(stop == null ? "" : stop.sentence() + "; ", totals.finished(), totals.all());
    if (conclusion.status() == Status.FINISHED && run.purpose() == Purpose.BASELINE_RECORDING) {
      Baseline baseline = baselines.freeze(run);
      log.run(
          run.id(),
          "baseline_ready",
          "Baseline %s is ready with %d pictures".formatted(baseline.id(), totals.finished()));
    }
    log.run(
        run.id(),
        conclusion.status().name().toLowerCase(Locale.ROOT),
        outcome + difference(conclusion));
    announcements.over(run.id(), totals);
  }

  private static String difference(Runs.Conclusion conclusion) {
    Double average = conclusion.diffAverage();
    return average == null
        ? ""
        : String.format(
            Locale.ROOT,
            "; %.4f %% differ on average, %.4f %% at most",
            average,
            conclusion.diffMaximum());
  }

  private Runs.Conclusion conclusion(Run run, Totals totals) {
    List<Execution> all = executions.of(run.id());
    String reason = reason(run, totals, all);
    Status status = reason == null ? Status.FINISHED : Status.FAILED;
    if (run.stop() != null) {
      reason = run.stop().mode().reason();
      status = Status.CANCELLED;
    }
    List<Counted> counted = all.stream().map(Counted::of).flatMap(Optional::stream).toList();
    if (counted.isEmpty()) {
      return new Runs.Conclusion(status, reason, null, null, null);
    }
    DoubleSummaryStatistics percents =
        counted.stream().mapToDouble(Counted::percent).summaryStatistics();
    boolean differs = counted.stream().anyMatch(Counted::differs);
    return new Runs.Conclusion(
        status,
        reason,
        percents.getAverage(),
        percents.getMax(),
        DiffLevel.of(differs, percents.getAverage(), run.settings().runDiffThreshold()));
  }

  /// The one comparison with which an execution counts in its run: with its baseline, or where it
  /// has none with its reference.
  private record Counted(double percent, boolean differs) {
    static Optional<Counted> of(Execution execution) {
      if (execution.comparison() != null) {
        return Optional.of(of(execution.percent(), execution.diffLevel()));
      }
      ReferenceComparison reference = execution.reference();
      return hasNoBaseline(execution) && reference.comparison() != null
          ? Optional.of(of(reference.percent(), reference.level()))
          : Optional.empty();
    }

    private static Counted of(@Nullable Double percent, @Nullable DiffLevel level) {
      return new Counted(Objects.requireNonNullElse(percent, 0.0), level != DiffLevel.NONE);
    }
  }

  private static boolean hasNoBaseline(Execution execution) {
    return execution.comparisonStatus() == ComparisonStatus.NONE
        || execution.comparisonStatus() == ComparisonStatus.NO_BASELINE;
  }

  // a picture that could not be compared must not pass for one that did not change; a recording
  // needs no reference to be a baseline
  private static @Nullable String reason(Run run, Totals totals, List<Execution> all) {
    if (totals.finished() < totals.all()) {
      return "executions_failed";
    }
    if (totals.notCompared() > 0) {
      return "comparisons_failed";
    }
    boolean onlyReferenceFailed =
        run.purpose() == Purpose.COMPARISON
            && all.stream()
                .anyMatch(
                    it -> hasNoBaseline(it) && it.reference().status() == ComparisonStatus.FAILED);
    return onlyReferenceFailed ? "references_failed" : null;
  }
}
