package dev.scene.run;

import dev.scene.catalog.Box;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a runner reports when an execution is over: the body of `complete` in
/// runner-image/contract. Sizes are pixels, timings milliseconds.
///
/// What was stored before there were references reads as captured once, with nothing ignored.
///
/// @param unstable the captures never agreed, so the picture may be another one next time
/// @param captureAttempts how many contexts it took
/// @param ignored what of the picture is not to be compared
/// @param reference what came of the page's reference address, when it has one
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
    boolean unstable,
    int captureAttempts,
    List<Box> ignored,
    @Nullable Reference reference,
    Map<String, Long> timings,
    Map<String, String> environment,
    List<String> warnings,
    List<UploadedFile> artifacts) {
  public CaptureResult {
    Objects.requireNonNull(executionId, "execution_id is missing");
    Objects.requireNonNull(runId, "run_id is missing");
    Objects.requireNonNull(status, "status is missing");
    Objects.requireNonNull(message, "message is missing");
    captureAttempts = Math.max(1, captureAttempts);
    ignored = List.copyOf(Objects.requireNonNullElse(ignored, List.of()));
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

  /// What came of the reference address; without a `screenshot` the `message` says why.
  public record Reference(
      @Nullable String finalUrl,
      @Nullable Integer httpStatus,
      @Nullable Size screenshot,
      boolean unstable,
      String message) {
    public Reference {
      Objects.requireNonNull(message, "reference.message is missing");
    }
  }

  /// A file that the runner has uploaded before.
  public record UploadedFile(
      String name, String type, String contentType, long sizeBytes, String sha256) {
    public UploadedFile {
      Objects.requireNonNull(name, "name is missing");
      Objects.requireNonNull(sha256, "sha256 is missing");
    }
  }
}
