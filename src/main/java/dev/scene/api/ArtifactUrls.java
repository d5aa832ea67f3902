package dev.scene.api;

import dev.scene.artifact.Artifact;
import dev.scene.baseline.BaselineItem;
import dev.scene.baseline.Baselines;
import dev.scene.run.Execution;
import dev.scene.run.told.Addresses;
import java.util.UUID;

/// The stable addresses of stored files.
public final class ArtifactUrls {
  private ArtifactUrls() {}

  public static String of(Execution execution, Artifact artifact) {
    return of(execution, artifact.name());
  }

  public static String of(Execution execution, String name) {
    return Addresses.file(execution.testRunId(), execution.id(), name);
  }

  public static String ofBaseline(BaselineItem item) {
    return ofBaseline(item, Baselines.PICTURE);
  }

  public static String ofBaseline(BaselineItem item, String name) {
    return "/artifacts/baselines/%s/%s/%s".formatted(item.baselineId(), item.id(), name);
  }

  /// A picture that was drawn of two pictures of baselines.
  public static String ofComparison(UUID comparison, String name) {
    return "/artifacts/comparisons/%s/%s".formatted(comparison, name);
  }

  public static String thumbnailOfBaseline(UUID baseline, UUID item) {
    return "/artifacts/baselines/%s/%s/%s".formatted(baseline, item, ThumbnailFiles.NAME);
  }
}
