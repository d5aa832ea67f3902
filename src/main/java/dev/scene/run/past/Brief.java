package dev.scene.run.past;

import dev.scene.catalog.Browser;
import dev.scene.catalog.Viewport;
import dev.scene.run.Status;
import dev.scene.run.comparison.ComparisonStatus;
import dev.scene.run.comparison.DiffLevel;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// What a list of many executions needs of each: an [Execution] without what is read slowly.
public record Brief(
    UUID id,
    @Nullable UUID baselineId,
    int position,
    Browser browser,
    int viewportWidth,
    int viewportHeight,
    @Json Subject configuration,
    Status status,
    ComparisonStatus comparisonStatus,
    @Nullable String verdict,
    @Nullable DiffLevel diffLevel,
    @Nullable Double percent,
    @Json @Nullable Capture result,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  /// The part of a [Configuration] that names what was captured.
  public record Subject(String pageName) {}

  /// The part of a [CaptureResult] that tells with what it was captured, and how fast.
  public record Capture(Map<String, Long> timings, Map<String, String> environment) {}

  public Viewport viewport() {
    return new Viewport(viewportWidth, viewportHeight);
  }
}
