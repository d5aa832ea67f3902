package dev.scene.web;

import dev.scene.artifact.ArtifactType;
import dev.scene.baseline.Baseline;
import dev.scene.baseline.Baselines;
import dev.scene.catalog.Batch;
import dev.scene.catalog.Browser;
import dev.scene.launch.Launch;
import dev.scene.launch.LaunchRequest;
import dev.scene.platform.Rows;
import dev.scene.run.CaptureResult;
import dev.scene.run.Endings;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.Status;
import dev.scene.run.comparison.ComparisonQueue;
import dev.scene.run.comparison.DiffLevel;
import dev.scene.run.comparison.Difference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Plays runners: takes executions of runs and reports what came of them.
@ApplicationScoped
public class GivenRuns {
  @Inject Launch launch;
  @Inject Runs runs;
  @Inject Executions executions;
  @Inject Endings endings;
  @Inject Baselines baselines;
  @Inject ComparisonQueue comparisons;
  @Inject Given given;
  @Inject Rows rows;

  /// A run with all its executions queued.
  public Run queued(Batch batch, Purpose purpose) {
    return launch
        .start(new LaunchRequest(batch.id(), purpose, null, null, null, null), "tester")
        .run();
  }

  /// A recording run that is over, with the baseline that it made.
  public Baseline recorded(Batch batch) {
    Run run = queued(batch, Purpose.BASELINE_RECORDING);
    executions.of(run.id()).forEach(_ -> captured(run));
    Baseline made =
        QuarkusTransaction.requiringNew().call(() -> baselines.freeze(runs.require(run.id())));
    conclude(run, Status.FINISHED, null);
    return made;
  }

  /// The next execution of the run, captured.
  public Execution captured(Run run) {
    Execution taken = taken(run);
    given.file(taken.id(), "page.png", ArtifactType.SCREENSHOT);
    endings.complete(taken, result(taken, CaptureResult.Outcome.OK), "0".repeat(64));
    return executions.require(taken.id());
  }

  /// The next execution of the run, failed with a message of two lines.
  public Execution failed(Run run) {
    Execution taken = taken(run);
    endings.complete(taken, result(taken, CaptureResult.Outcome.FAILED), "1".repeat(64));
    return executions.require(taken.id());
  }

  /// A captured execution with a comparison that found a change.
  public Execution changed(Execution captured) {
    given.file(captured.id(), "baseline.png", ArtifactType.BASELINE);
    given.file(captured.id(), "diff.png", ArtifactType.DIFF);
    Difference.Size size = new Difference.Size(1440, 900);
    Difference.Counts counts = new Difference.Counts(1_289_540, 500, 40, 460, 5460, 0, 0);
    comparisons.compared(
        captured.id(),
        new Difference(
            "changed",
            size,
            size,
            0.4213,
            6460,
            counts,
            counts,
            Difference.Rows.IN_PLACE,
            0.5,
            List.of(new Difference.Region(10, 20, 300, 40, "changed", 5460, 20)),
            "0f3a",
            Map.of("decode", 12.0)),
        DiffLevel.MINOR);
    return executions.require(captured.id());
  }

  /// A captured execution below whose first 60 rows, which are new, nothing has changed; at its end
  /// 40 rows have gone.
  public Execution moved(Execution captured) {
    given.file(captured.id(), "baseline.png", ArtifactType.BASELINE);
    comparisons.compared(
        captured.id(),
        new Difference(
            "moved",
            new Difference.Size(1440, 900),
            new Difference.Size(1440, 920),
            6.5217,
            144_000,
            new Difference.Counts(1_180_800, 0, 0, 0, 0, 86_400, 57_600),
            new Difference.Counts(700_000, 0, 0, 0, 596_000, 28_800, 0),
            new Difference.Rows(60, 40, 0),
            12.5,
            List.of(
                new Difference.Region(0, 0, 1440, 60, "added", 86_400, 0),
                new Difference.Region(0, 800, 1440, 40, "removed", 57_600, 740)),
            "77c1",
            Map.of("align", 3.0)),
        DiffLevel.MAJOR);
    return executions.require(captured.id());
  }

  public void conclude(Run run, Status status, @Nullable DiffLevel level) {
    Double percent = level == null ? null : 0.4213;
    runs.conclude(run.id(), new Runs.Conclusion(status, null, percent, percent, level));
  }

  /// The next execution of the run, in the hands of a runner.
  public Execution claimed(Run run) {
    return taken(run);
  }

  /// The same execution once more, without the wait after a lost attempt.
  public Execution claimedAgain(Execution lost) {
    rows.execute("update task_execution set not_before = null where id = ?", lost.id());
    return taken(runs.require(lost.testRunId()));
  }

  private Execution taken(Run run) {
    return executions
        .claim(
            new Executions.Claimant(run.id(), Browser.CHROMIUM, "scene-test", "t".repeat(64)),
            Duration.ofMinutes(1))
        .orElseThrow();
  }

  private static CaptureResult result(Execution execution, CaptureResult.Outcome outcome) {
    boolean ok = outcome == CaptureResult.Outcome.OK;
    return new CaptureResult(
        execution.id(),
        execution.testRunId(),
        execution.attempt(),
        outcome,
        ok ? null : "http_status",
        ok ? "Captured 1440 x 900 pixels" : "The page answered HTTP 500.\nMore about it.",
        "https://shop.example/",
        ok ? 200 : 500,
        new CaptureResult.Size(1440, 900),
        false,
        1,
        List.of(),
        null,
        Map.of("total_ms", 760L),
        Map.of("browser_version", "143.0"),
        List.of(),
        List.of());
  }
}
