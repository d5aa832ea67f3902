package dev.scene.web.run;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.Artifacts;
import dev.scene.baseline.Baseline;
import dev.scene.baseline.Baselines;
import dev.scene.run.ComparisonStatus;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.RunWarnings;
import dev.scene.run.Runs;
import dev.scene.run.Status;
import dev.scene.web.Formats;
import dev.scene.web.evidence.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Gathers what the page of a run shows.
@ApplicationScoped
class RunViews {
  private static final int ON_A_PAGE = 50;

  private final Runs runs;
  private final Executions executions;
  private final Artifacts artifacts;
  private final Baselines baselines;
  private final RunWarnings warnings;

  RunViews(
      Runs runs,
      Executions executions,
      Artifacts artifacts,
      Baselines baselines,
      RunWarnings warnings) {
    this.runs = runs;
    this.executions = executions;
    this.artifacts = artifacts;
    this.baselines = baselines;
    this.warnings = warnings;
  }

  RunView of(UUID id, RunView.Show show, int page) {
    Run run = runs.require(id);
    List<Execution> all = executions.of(id);
    List<Execution> shown = all.stream().filter(execution -> isShown(execution, show)).toList();
    String address = "/runs/%s?show=%s&".formatted(id, Formats.code(show));
    Pager pager = new Pager(address, Math.max(1, page), ON_A_PAGE, shown.size());
    return new RunView(
        run,
        executions.totals(id),
        show,
        tiles(shown.stream().skip(pager.offset()).limit(ON_A_PAGE).toList()),
        pager,
        (int) all.stream().filter(Outcomes::differs).count(),
        baselines.ofRun(id).orElse(null),
        comparedWith(all),
        warnings.of(id));
  }

  private static boolean isShown(Execution execution, RunView.Show show) {
    return switch (show) {
      case ALL -> true;
      case CHANGED -> Outcomes.differs(execution);
      case FAILED -> hasFailed(execution);
    };
  }

  private static boolean hasFailed(Execution execution) {
    return execution.status() == Status.FAILED
        || execution.status() == Status.CANCELLED
        || execution.comparisonStatus() == ComparisonStatus.FAILED;
  }

  private List<Tile> tiles(List<Execution> shown) {
    Map<UUID, List<Artifact>> files =
        artifacts.of(shown.stream().map(Execution::id).toList()).stream()
            .collect(Collectors.groupingBy(Artifact::ownerId));
    return shown.stream()
        .map(execution -> Tile.of(execution, files.getOrDefault(execution.id(), List.of())))
        .toList();
  }

  private List<Baseline> comparedWith(List<Execution> all) {
    return all.stream()
        .map(Execution::baselineId)
        .filter(Objects::nonNull)
        .distinct()
        .map(baselines::find)
        .flatMap(Optional::stream)
        .toList();
  }
}
