package dev.scene.run.comparison;

import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// How the picture of a page compares with that of its reference address; beside the comparison
/// with a baseline, and never in its place.
///
/// `status` is `NONE` where the page has no reference address, and `FAILED` with an `error` where
/// that address could not be captured or the pictures not be compared.
public record ReferenceComparison(
    ComparisonStatus status,
    @Nullable String verdict,
    @Nullable DiffLevel level,
    @Nullable Double percent,
    @Json @Nullable Difference comparison,
    @Nullable String error) {
  /// Nothing to compare with, or not yet captured.
  public static final ReferenceComparison NONE =
      new ReferenceComparison(ComparisonStatus.NONE, null, null, null, null, null);
}
