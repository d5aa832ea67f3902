package dev.scene.compare;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.Artifacts;
import dev.scene.baseline.Baselines;
import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PictureUnreadable;
import dev.scene.platform.Problem;
import dev.scene.run.CaptureResult;
import dev.scene.run.Execution;
import dev.scene.run.comparison.ComparisonStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/// The page beside its reference address, captured by the same runner a moment later; whatever the
/// run is for, and with or without a baseline.
@ApplicationScoped
class WithReference implements Side {
  private static final String PICTURE = "reference.png";

  private final Judge judge;
  private final Artifacts artifacts;
  private final FoundPictures pictures;
  private final Outcomes outcomes;

  WithReference(Judge judge, Artifacts artifacts, FoundPictures pictures, Outcomes outcomes) {
    this.judge = judge;
    this.artifacts = artifacts;
    this.pictures = pictures;
    this.outcomes = outcomes;
  }

  @Override
  public boolean isPending(Execution execution) {
    return execution.reference().status() == ComparisonStatus.PENDING;
  }

  @Override
  public void compare(Execution execution) throws IOException, PictureRefused, PictureUnreadable {
    CaptureResult result = execution.result();
    Found found =
        judge.judge(
            picture(execution, PICTURE),
            picture(execution, Baselines.PICTURE),
            execution.configuration(),
            result == null ? List.of() : result.ignored());
    FoundPictures.Kept kept = pictures.keep(found);
    outcomes.withReference(
        execution, found.difference(), () -> pictures.nameAsOfReference(execution.id(), kept));
  }

  private Artifact picture(Execution execution, String name) {
    return artifacts
        .find(execution.id(), name)
        .orElseThrow(() -> Problem.notFound(name + " of execution", execution.id()));
  }

  @Override
  public void failed(Execution execution, String why) {
    outcomes.referenceFailed(execution, why);
  }
}
