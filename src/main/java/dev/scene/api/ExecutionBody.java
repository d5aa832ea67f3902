package dev.scene.api;

import dev.scene.artifact.Artifact;
import dev.scene.catalog.Browser;
import dev.scene.catalog.Viewport;
import dev.scene.run.Attempt;
import dev.scene.run.CaptureResult;
import dev.scene.run.Execution;
import dev.scene.run.Status;
import dev.scene.run.comparison.ComparisonStatus;
import dev.scene.run.comparison.DiffLevel;
import dev.scene.run.comparison.Difference;
import dev.scene.run.comparison.ReferenceComparison;
import dev.scene.run.plan.Configuration;
import dev.scene.run.state.Stop;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An execution with what it was told, how it was tried, what it brought, and where its files are.
public record ExecutionBody(
    UUID id,
    UUID runId,
    UUID taskId,
    @Nullable UUID baselineId,
    Browser browser,
    Viewport viewport,
    Configuration configuration,
    Status status,
    @Nullable String reason,
    @Nullable String error,
    int attempt,
    List<Attempt> attempts,
    @Nullable Instant notBefore,
    @Nullable Stop stop,
    @Nullable UUID retryOf,
    @Nullable UUID supersededBy,
    @Nullable Integer exitCode,
    ComparisonStatus comparisonStatus,
    @Nullable String verdict,
    @Nullable String fingerprint,
    @Nullable DiffLevel diffLevel,
    @Nullable Double percent,
    @Nullable Difference comparison,
    boolean unstable,
    ReferenceComparison reference,
    @Nullable CaptureResult result,
    List<File> artifacts,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    String viewerUrl) {

  /// A stored file; sizes in bytes and pixels.
  public record File(
      UUID id,
      String name,
      String type,
      String contentType,
      long sizeBytes,
      String sha256,
      @Nullable Integer width,
      @Nullable Integer height,
      String url) {}

  static ExecutionBody of(Execution execution, List<Artifact> artifacts, List<Attempt> attempts) {
    return new ExecutionBody(
        execution.id(),
        execution.testRunId(),
        execution.taskId(),
        execution.baselineId(),
        execution.browser(),
        execution.viewport(),
        execution.configuration(),
        execution.status(),
        execution.reason(),
        execution.error(),
        execution.attempt(),
        attempts,
        execution.notBefore(),
        execution.stop(),
        execution.retryOf(),
        execution.supersededBy(),
        execution.exitCode(),
        execution.comparisonStatus(),
        execution.verdict(),
        execution.fingerprint(),
        execution.diffLevel(),
        execution.percent(),
        execution.comparison(),
        execution.unstable(),
        execution.reference(),
        execution.result(),
        artifacts.stream().map(artifact -> file(execution, artifact)).toList(),
        execution.createdAt(),
        execution.startedAt(),
        execution.finishedAt(),
        "/executions/%s/viewer".formatted(execution.id()));
  }

  private static File file(Execution execution, Artifact artifact) {
    return new File(
        artifact.id(),
        artifact.name(),
        artifact.type().name().toLowerCase(Locale.ROOT),
        artifact.contentType(),
        artifact.sizeBytes(),
        artifact.sha256(),
        artifact.width(),
        artifact.height(),
        ArtifactUrls.of(execution, artifact));
  }
}
