package dev.scene.web.viewer;

import dev.scene.api.ArtifactUrls;
import dev.scene.artifact.Artifact;
import dev.scene.artifact.Artifacts;
import dev.scene.baseline.Baselines;
import dev.scene.review.Reviews;
import dev.scene.run.CaptureResult;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.comparison.Bands;
import dev.scene.run.comparison.ComparisonStatus;
import dev.scene.run.comparison.DiffLevel;
import dev.scene.run.comparison.Difference;
import dev.scene.web.Formats;
import dev.scene.web.evidence.Kept;
import dev.scene.web.evidence.Outcomes;
import dev.scene.web.evidence.Phase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Describes executions for the viewer.
@ApplicationScoped
class Descriptions {
  private static final Map<String, String> LABELS =
      Map.of(
          "page.png", "Observed picture",
          "baseline.png", "Baseline picture",
          "baseline-dom.json.gz", "Elements of the baseline",
          "diff.png", "Difference",
          "heatmap.png", "Heatmap",
          "thumbnail.png", "Thumbnail",
          "unstable.png", "Earlier capture",
          "reference.png", "Reference picture",
          "reference-diff.png", "Difference from reference",
          "reference-heatmap.png", "Heatmap against reference");

  private final Runs runs;
  private final Executions executions;
  private final Artifacts artifacts;
  private final Reviews reviews;

  Descriptions(Runs runs, Executions executions, Artifacts artifacts, Reviews reviews) {
    this.runs = runs;
    this.executions = executions;
    this.artifacts = artifacts;
    this.reviews = reviews;
  }

  Description of(Execution execution) {
    Run run = runs.require(execution.testRunId());
    List<UUID> all = executions.of(run.id()).stream().map(Execution::id).toList();
    int index =
        IntStream.range(0, all.size())
            .filter(i -> all.get(i).equals(execution.id()))
            .findFirst()
            .orElseThrow();
    Map<String, Artifact> files =
        artifacts.of(List.of(execution.id())).stream()
            .collect(Collectors.toMap(Artifact::name, file -> file));
    return new Description(
        Description.url(execution.id()),
        subject(execution),
        pictures(execution, files),
        regions(execution.comparison()),
        Alternatives.of(execution, name -> picture(execution, files.get(name))),
        new Description.Elements(
            url(execution, files.get("baseline-" + Baselines.ELEMENTS)),
            url(execution, files.get(Baselines.ELEMENTS))),
        reason(run, execution),
        new Description.Position(index + 1, all.size()),
        capture(execution.result()),
        Facts.of(execution),
        Kept.of(execution, files.values()),
        files.values().stream()
            .filter(file -> !Kept.isEvidence(file))
            .map(file -> download(execution, file))
            .sorted(java.util.Comparator.comparing(Description.Download::label))
            .toList(),
        index == 0 ? null : Description.url(all.get(index - 1)),
        index == all.size() - 1 ? null : Description.url(all.get(index + 1)),
        "/runs/%s/viewer".formatted(run.id()),
        reviews.tally(run.id()).needed() > 0,
        "/runs/" + run.id());
  }

  private static Description.Subject subject(Execution execution) {
    DiffLevel level = execution.diffLevel();
    Difference found = execution.comparison();
    return new Description.Subject(
        execution.id(),
        execution.configuration().pageName(),
        execution.configuration().taskName(),
        execution.browser().name().toLowerCase(Locale.ROOT),
        execution.viewport().toString(),
        Formats.code(execution.status()),
        execution.comparisonStatus() == ComparisonStatus.NO_BASELINE
            ? "no_baseline"
            : execution.verdict(),
        level == null ? null : Formats.code(level),
        Outcomes.differs(execution) ? execution.percent() : null,
        found == null ? null : Displacement.words(found),
        execution.unstable());
  }

  private static Description.Capture capture(@Nullable CaptureResult result) {
    if (result == null) {
      return Description.Capture.NONE;
    }
    long total = Phase.total(result.timings());
    return new Description.Capture(
        Phase.took(total),
        total,
        Phase.of(result.timings()).stream().map(Description.Step::of).toList(),
        result.warnings());
  }

  private static Description.Pictures pictures(Execution execution, Map<String, Artifact> files) {
    return new Description.Pictures(
        picture(execution, files.get("baseline.png")),
        picture(execution, files.get("page.png")),
        picture(execution, files.get("diff.png")),
        picture(execution, files.get("heatmap.png")));
  }

  private static @Nullable String url(Execution execution, @Nullable Artifact file) {
    return file == null ? null : ArtifactUrls.of(execution, file);
  }

  private static Description.@Nullable Picture picture(
      Execution execution, @Nullable Artifact file) {
    if (file == null || file.width() == null || file.height() == null) {
      return null;
    }
    return new Description.Picture(ArtifactUrls.of(execution, file), file.width(), file.height());
  }

  static List<Description.Region> regions(@Nullable Difference difference) {
    return difference == null
        ? List.of()
        : difference.regions().stream()
            .map(it ->
                new Description.Region(
                    it.x(),
                    it.y(),
                    it.width(),
                    it.height(),
                    it.kind(),
                    it.pixels(),
                    it.expectedY(),
                    Bands.isBand(difference, it)))
            .toList();
  }

  private static @Nullable String reason(Run run, Execution execution) {
    if (execution.error() != null) {
      return execution.error();
    }
    return switch (execution.status()) {
      case QUEUED -> "Not captured yet: it waits for a free runner.";
      case EXECUTING -> "Being captured now.";
      case FINISHED -> finished(run, execution);
      case FAILED, CANCELLED -> execution.reason();
    };
  }

  private static @Nullable String finished(Run run, Execution execution) {
    return switch (execution.comparisonStatus()) {
      case NONE ->
          run.purpose() == Purpose.BASELINE_RECORDING
              ? "Recorded for a baseline: there is nothing to compare with."
              : null;
      case PENDING -> "Captured; the comparison is still being made.";
      case NO_BASELINE ->
          "No baseline has a picture for this task, browser and viewport. Record one to compare with.";
      case DONE, FAILED -> null;
    };
  }

  private static Description.Download download(Execution execution, Artifact file) {
    boolean text = file.contentType().startsWith("text/") || file.contentType().contains("json");
    String label = LABELS.getOrDefault(file.name(), file.name());
    return new Description.Download(label, ArtifactUrls.of(execution, file), text);
  }
}
