package dev.scene.api;

import dev.scene.review.Decision;
import dev.scene.review.RunVerdict;
import dev.scene.run.Status;
import dev.scene.run.comparison.DiffLevel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether a run passes, for programs that decide by it.
///
/// It passes when it is over, everything in it was captured and compared, nothing was rejected, and
/// whatever lies above a threshold was approved. `reasons` say what it fails for; `notes` what
/// somebody should know although it passes. Counts have the words of the API for keys. Percentages
/// are of the pictures.
public record RunResult(
    UUID runId,
    Outcome result,
    Status status,
    RunVerdict verdict,
    Map<String, Long> statuses,
    Map<String, Long> levels,
    Map<String, Long> verdicts,
    @Nullable Double diffAverage,
    @Nullable Double diffMaximum,
    Thresholds thresholds,
    boolean thresholdPassed,
    List<ThresholdFailure> thresholdFailures,
    List<String> failureStatuses,
    List<String> reasons,
    List<String> notes,
    @Nullable String ticket,
    List<OfExecution> executions,
    String url,
    String viewerUrl) {

  /// What it comes to.
  public enum Outcome {
    PASS,
    FAIL
  }

  /// Up to `run` percent on average the run as a whole passes, up to `execution` an execution;
  /// where tasks have their own, that of an execution stands with it.
  public record Thresholds(double run, double execution) {}

  /// What lies above its threshold and was not approved; the run as a whole where there is no
  /// `executionId`.
  public record ThresholdFailure(
      @Nullable UUID executionId, String what, double percent, double threshold) {}

  /// An execution with the file that shows best what came of it.
  public record OfExecution(
      UUID id,
      String page,
      String task,
      String browser,
      String viewport,
      Status status,
      @Nullable String difference,
      @Nullable DiffLevel level,
      @Nullable Double percent,
      double threshold,
      boolean needsVerdict,
      @Nullable Decision verdict,
      @Nullable String artifactUrl,
      String viewerUrl) {}
}
