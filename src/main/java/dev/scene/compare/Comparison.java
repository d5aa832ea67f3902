package dev.scene.compare;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.ArtifactStore;
import dev.scene.artifact.ArtifactType;
import dev.scene.artifact.Artifacts;
import dev.scene.artifact.StoredFile;
import dev.scene.baseline.Baselines;
import dev.scene.event.RunLog;
import dev.scene.image.Pictures;
import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PictureUnreadable;
import dev.scene.platform.Problem;
import dev.scene.run.ComparisonQueue;
import dev.scene.run.ComparisonStatus;
import dev.scene.run.DiffLevel;
import dev.scene.run.Difference;
import dev.scene.run.Execution;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares one execution with its baseline and stores what was found.
@ApplicationScoped
class Comparison {
  private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);
  private static final long MOST_BYTES = 200_000_000;

  private final Baselines baselines;
  private final Judge judge;
  private final ArtifactStore store;
  private final Artifacts artifacts;
  private final ComparisonQueue queue;
  private final RunLog log;

  Comparison(
      Baselines baselines,
      Judge judge,
      ArtifactStore store,
      Artifacts artifacts,
      ComparisonQueue queue,
      RunLog log) {
    this.baselines = baselines;
    this.judge = judge;
    this.store = store;
    this.artifacts = artifacts;
    this.queue = queue;
    this.log = log;
  }

  /// Ends with a stored outcome, whatever happens: compared, no baseline, or failed with a reason.
  void of(Execution execution) {
    try {
      Optional<Artifact> baseline = baselines.picture(execution);
      if (baseline.isEmpty()) {
        noBaseline(execution);
      } else {
        compare(execution, baseline.get());
      }
    } catch (PictureRefused | PictureUnreadable e) {
      failed(execution, e.getMessage() + " Both pictures are kept.");
    } catch (Problem e) {
      failed(execution, e.getMessage());
    } catch (IOException | RuntimeException e) {
      LOG.warn("Comparing execution {} failed", execution.id(), e);
      failed(execution, e.getMessage() + " The service's log has more.");
    }
  }

  private void noBaseline(Execution execution) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          if (queue.notCompared(execution.id(), ComparisonStatus.NO_BASELINE, null)) {
            log.execution(
                execution.testRunId(),
                execution.id(),
                "no_baseline",
                execution.baselineId() == null
                    ? "No baseline: the run has none for this task"
                    : "No baseline: baseline %s has no picture for this task, browser and viewport"
                        .formatted(execution.baselineId()));
          }
        });
  }

  private void compare(Execution execution, Artifact baseline)
      throws IOException, PictureRefused, PictureUnreadable {
    Artifact screenshot =
        artifacts
            .find(execution.id(), Baselines.PICTURE)
            .orElseThrow(() -> Problem.notFound("screenshot of execution", execution.id()));
    Found found = judge.judge(baseline, screenshot, execution.configuration());
    Optional<StoredFile> diff = put(found.pictures().map(Pictures::diff));
    Optional<StoredFile> heatmap = put(found.pictures().map(Pictures::heatmap));
    QuarkusTransaction.requiringNew()
        .run(() -> {
          if (!conclude(execution, found.difference())) {
            return;
          }
          artifacts.share(baseline, execution.id(), "baseline.png", ArtifactType.BASELINE);
          diff.ifPresent(file -> name(execution, found, "diff.png", ArtifactType.DIFF, file));
          heatmap.ifPresent(
              file -> name(execution, found, "heatmap.png", ArtifactType.HEATMAP, file));
        });
  }

  private Optional<StoredFile> put(Optional<byte[]> picture) throws IOException {
    return picture.isEmpty()
        ? Optional.empty()
        : Optional.of(store.put(new ByteArrayInputStream(picture.get()), MOST_BYTES));
  }

  private boolean conclude(Execution execution, Difference difference) {
    DiffLevel level =
        DiffLevel.of(
            difference.differs(),
            difference.percent(),
            execution.configuration().executionDiffThreshold());
    boolean stored = queue.compared(execution.id(), difference, level);
    if (stored) {
      log.execution(execution.testRunId(), execution.id(), "compared", Sentence.of(difference));
    }
    return stored;
  }

  private void name(
      Execution execution, Found found, String name, ArtifactType type, StoredFile file) {
    artifacts.name(
        execution.id(),
        new Artifacts.Naming(
            name, type, "image/png", found.canvas().width(), found.canvas().height()),
        file);
  }

  private void failed(Execution execution, @Nullable String why) {
    String message = "The comparison failed: " + why;
    QuarkusTransaction.requiringNew()
        .run(() -> {
          if (queue.notCompared(execution.id(), ComparisonStatus.FAILED, message)) {
            log.execution(execution.testRunId(), execution.id(), "comparison_failed", message);
          }
        });
  }
}
