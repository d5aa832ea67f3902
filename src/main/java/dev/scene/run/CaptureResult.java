package dev.scene.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a runner reports when an execution is over: the body of `complete` in
/// runner-image/contract. Sizes are pixels, timings milliseconds.
public record CaptureResult(
    UUID executionId,
    UUID runId,
    int attempt,
    Outcome status,
    @Nullable String reason,
    String message,
    @Nullable String finalUrl,
    @Nullable Integer httpStatus,
    @Nullable Size screenshot,
    Map<String, Long> timings,
    Map<String, String> environment,
    List<String> warnings,
    List<UploadedFile> artifacts) {
  public CaptureResult {
    Objects.requireNonNull(executionId, "execution_id is missing");
    Objects.requireNonNull(runId, "run_id is missing");
    Objects.requireNonNull(status, "status is missing");
    Objects.requireNonNull(message, "message is missing");
    Objects.requireNonNull(timings, "timings is missing");
    Objects.requireNonNull(environment, "environment is missing");
    warnings = List.copyOf(Objects.requireNonNull(warnings, "warnings is missing"));
    artifacts = List.copyOf(Objects.requireNonNull(artifacts, "artifacts is missing"));
  }

  public enum Outcome {
    OK,
    FAILED
  }

  public record Size(int width, int height) {}

  /// A file that the runner has uploaded before.
  public record UploadedFile(
      String name, String type, String contentType, long sizeBytes, String sha256) {
    public UploadedFile {
      Objects.requireNonNull(name, "name is missing");
      Objects.requireNonNull(sha256, "sha256 is missing");
    }
  }
}
