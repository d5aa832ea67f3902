package dev.scene.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// What to do and capture on one page, for every browser × viewport.
///
/// `pixelThreshold` (0 to 1) is how far two colours may lie apart and still count as equal; without
/// it the installation's default holds. `defaultBaselinePolicy` is read by [BaselinePolicy].
public record Task(
    UUID id,
    UUID projectId,
    UUID pageId,
    String name,
    @Nullable String taskJs,
    @Json List<Browser> browsers,
    @Json List<Viewport> viewports,
    String defaultBaselinePolicy,
    @Nullable Double pixelThreshold,
    boolean ignoreAntiAliasing,
    Instant createdAt,
    Instant updatedAt) {

  /// How many executions one run of this task makes.
  public int executions() {
    return browsers.size() * viewports.size();
  }
}
