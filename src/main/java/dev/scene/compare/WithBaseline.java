package dev.scene.compare;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.ArtifactType;
import dev.scene.artifact.Artifacts;
import dev.scene.baseline.Baselines;
import dev.scene.baseline.Baselines.Frozen;
import dev.scene.catalog.Box;
import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PictureUnreadable;
import dev.scene.platform.Problem;
import dev.scene.run.CaptureResult;
import dev.scene.run.Execution;
import dev.scene.run.comparison.ComparisonStatus;
import dev.scene.run.past.RunWarnings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The page beside its baseline. What either capture was told to ignore does not count.
@ApplicationScoped
class WithBaseline implements Side {
  private final Baselines baselines;
  private final Judge judge;
  private final Artifacts artifacts;
  private final FoundPictures pictures;
  private final Outcomes outcomes;
  private final RunWarnings warnings;

  WithBaseline(
      Baselines baselines,
      Judge judge,
      Artifacts artifacts,
      FoundPictures pictures,
      Outcomes outcomes,
      RunWarnings warnings) {
    this.baselines = baselines;
    this.judge = judge;
    this.artifacts = artifacts;
    this.pictures = pictures;
    this.outcomes = outcomes;
    this.warnings = warnings;
  }

  @Override
  public boolean isPending(Execution execution) {
    return execution.comparisonStatus() == ComparisonStatus.PENDING;
  }

  @Override
  public void compare(Execution execution) throws IOException, PictureRefused, PictureUnreadable {
    Optional<Frozen> baseline = baselines.frozen(execution);
    if (baseline.isEmpty()) {
      outcomes.noBaseline(execution);
    } else {
      compare(execution, baseline.get());
    }
  }

  private void compare(Execution execution, Frozen baseline)
      throws IOException, PictureRefused, PictureUnreadable {
    Artifact screenshot =
        artifacts
            .find(execution.id(), Baselines.PICTURE)
            .orElseThrow(() -> Problem.notFound("screenshot of execution", execution.id()));
    Optional<CaptureResult> result = Optional.ofNullable(execution.result());
    List<Box> ignored =
        Stream.concat(
                result.map(CaptureResult::ignored).orElse(List.of()).stream(),
                baseline.item().ignored().stream())
            .distinct()
            .toList();
    Found found = judge.judge(baseline.picture(), screenshot, execution.configuration(), ignored);
    FoundPictures.Kept kept = pictures.keep(found);
    outcomes.withBaseline(
        execution,
        found.difference(),
        () -> {
          artifacts.share(
              baseline.picture(), execution.id(), "baseline.png", ArtifactType.BASELINE);
          artifacts
              .find(baseline.item().id(), Baselines.ELEMENTS)
              .ifPresent(elements ->
                  artifacts.share(
                      elements,
                      execution.id(),
                      "baseline-" + Baselines.ELEMENTS,
                      ArtifactType.DOM));
          pictures.nameAsOfBaseline(execution.id(), kept);
          Versions.warning(
                  execution.browser(),
                  result.map(CaptureResult::environment).orElse(Map.of()),
                  baseline.item().environment())
              .ifPresent(message -> warnings.add(execution.testRunId(), message));
        });
  }

  @Override
  public void failed(Execution execution, String why) {
    outcomes.baselineFailed(execution, why);
  }
}
