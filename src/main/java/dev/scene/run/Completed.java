package dev.scene.run;

import dev.scene.run.comparison.ComparisonStatus;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// The columns that a result sets; public because the row mapper must see it.
public record Completed(
    @Json CaptureResult result,
    String sha256,
    ComparisonStatus comparisonStatus,
    boolean unstable,
    ComparisonStatus referenceStatus,
    @Nullable String referenceError) {

  static Completed of(CaptureResult result, String sha256, ComparisonStatus whenCaptured) {
    boolean ok = result.status() == CaptureResult.Outcome.OK;
    String missing = ok ? missingReference(result.reference()) : null;
    ComparisonStatus reference =
        missing == null ? ComparisonStatus.PENDING : ComparisonStatus.FAILED;
    return new Completed(
        result,
        sha256,
        ok ? whenCaptured : ComparisonStatus.NONE,
        result.unstable(),
        ok && result.reference() != null ? reference : ComparisonStatus.NONE,
        missing);
  }

  private static @Nullable String missingReference(CaptureResult.@Nullable Reference reference) {
    return reference == null || reference.screenshot() != null
        ? null
        : "The reference could not be captured: " + reference.message();
  }
}
