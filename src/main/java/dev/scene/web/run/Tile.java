package dev.scene.web.run;

import dev.scene.api.ArtifactUrls;
import dev.scene.artifact.Artifact;
import dev.scene.baseline.Baselines;
import dev.scene.run.CaptureResult;
import dev.scene.run.Execution;
import dev.scene.run.Status;
import dev.scene.run.comparison.Bands;
import dev.scene.run.comparison.ComparisonStatus;
import dev.scene.run.comparison.DiffLevel;
import dev.scene.run.comparison.Difference;
import dev.scene.run.comparison.ReferenceComparison;
import dev.scene.run.plan.Configuration;
import dev.scene.run.state.Stop;
import dev.scene.run.state.StopMode;
import dev.scene.web.Formats;
import dev.scene.web.evidence.Kept;
import dev.scene.web.evidence.Outcomes;
import dev.scene.web.evidence.Phase;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One execution as a run shows it. `thumbnail`, `badge`, `moved` and `error` are empty where there
/// is none, and `task` where it is named as the page is. `waiting` stands where there is no picture
/// (yet), with `doing` below it; `attempt` is the number of the one that counts.
record Tile(
    UUID id,
    String page,
    String task,
    String browser,
    String viewport,
    Status status,
    int attempt,
    boolean comparing,
    String thumbnail,
    Badge badge,
    String percent,
    String moved,
    boolean unstable,
    Badge reference,
    String error,
    List<Kept> evidence,
    String took,
    String waiting,
    String doing) {
  private static final Set<String> SHOWN =
      Set.of("console.log", "network.har", "trace.zip", "video.webm");

  /// A word on the picture; `kind` is `level` or `verdict`, `code` its variant.
  record Badge(String kind, String code, String words) {
    static final Badge NONE = new Badge("", "", "");
  }

  static Tile of(Execution execution, List<Artifact> files, String doing) {
    String error = execution.error();
    Double percent = execution.percent();
    return new Tile(
        execution.id(),
        execution.configuration().pageName(),
        task(execution.configuration()),
        execution.browser().name().toLowerCase(Locale.ROOT),
        execution.viewport().toString(),
        execution.status(),
        execution.attempt(),
        execution.comparisonStatus() == ComparisonStatus.PENDING,
        hasPicture(files) ? ArtifactUrls.of(execution, "thumbnail.png") : "",
        badge(execution),
        Outcomes.differs(execution) && percent != null ? Formats.plain(percent) : "",
        moved(execution.comparison()),
        execution.unstable(),
        reference(execution.reference()),
        error == null || execution.status() == Status.CANCELLED ? "" : Formats.firstLine(error),
        Kept.of(execution, files).stream()
            .filter(file -> SHOWN.contains(file.name()) && !file.url().isEmpty())
            .toList(),
        took(execution.result()),
        waiting(execution),
        execution.stop() == null ? doing : "");
  }

  // imported tasks are named after their page, which says it already
  private static String task(Configuration configuration) {
    return configuration.taskName().equals(configuration.pageName())
        ? ""
        : configuration.taskName();
  }

  private static String waiting(Execution execution) {
    Stop stop = execution.stop();
    return switch (execution.status()) {
      case QUEUED -> queued(execution);
      case EXECUTING -> executing(execution);
      case CANCELLED ->
          stop == null || stop.mode() == StopMode.TIMEOUT ? "No picture" : stop.sentence();
      case FINISHED, FAILED -> "No picture";
    };
  }

  private static String queued(Execution execution) {
    if (execution.attempt() > 0) {
      return "Attempt %d was lost; waiting for another".formatted(execution.attempt());
    }
    return execution.retryOf() == null
        ? "Waiting for a free runner"
        : "Waiting to be captured again";
  }

  private static String executing(Execution execution) {
    if (execution.stop() != null) {
      return "Asked to end";
    }
    return execution.attempt() > 1
        ? "Being captured, attempt %d".formatted(execution.attempt())
        : "Being captured";
  }

  private static boolean hasPicture(List<Artifact> files) {
    return files.stream().anyMatch(file -> file.name().equals(Baselines.PICTURE));
  }

  private static String took(@Nullable CaptureResult result) {
    return result == null ? "" : Phase.took(Phase.total(result.timings()));
  }

  private static Badge reference(ReferenceComparison reference) {
    return switch (reference.status()) {
      case NONE, NO_BASELINE, PENDING -> Badge.NONE;
      case FAILED -> new Badge("verdict", "rejected", "Reference: not compared");
      case DONE -> againstReference(reference);
    };
  }

  private static Badge againstReference(ReferenceComparison reference) {
    DiffLevel level = reference.level();
    Double percent = reference.percent();
    return level == null || level == DiffLevel.NONE || percent == null
        ? new Badge("verdict", "identical", "Reference: the same")
        : new Badge("verdict", "changed", "Reference: %s %%".formatted(Formats.plain(percent)));
  }

  private static String moved(@Nullable Difference difference) {
    return difference == null ? "" : Bands.words(difference);
  }

  private static Badge badge(Execution execution) {
    return switch (execution.comparisonStatus()) {
      case NONE, PENDING -> failure(execution);
      case NO_BASELINE -> new Badge("verdict", "no-baseline", "No baseline");
      case FAILED -> new Badge("verdict", "rejected", "Not compared");
      case DONE -> compared(execution);
    };
  }

  private static Badge failure(Execution execution) {
    String reason = execution.reason();
    if (reason == null) {
      return Badge.NONE;
    }
    String words = Failures.words(reason);
    return switch (execution.status()) {
      case FAILED -> new Badge("verdict", "rejected", words);
      case CANCELLED ->
          new Badge("verdict", reason.equals("run_timeout") ? "timeout" : "stopped", words);
      case QUEUED, EXECUTING, FINISHED -> Badge.NONE;
    };
  }

  private static Badge compared(Execution execution) {
    if ("moved".equals(execution.verdict())) {
      return new Badge("verdict", "moved", "Moved");
    }
    DiffLevel level = execution.diffLevel();
    if (level != null && level != DiffLevel.NONE) {
      return new Badge("level", Formats.code(level), Formats.words(level));
    }
    return "noise".equals(execution.verdict())
        ? new Badge("verdict", "noise", "Noise only")
        : new Badge("verdict", "identical", "Identical");
  }
}
