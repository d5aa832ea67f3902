package dev.scene.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// What to do and capture on one page, for every browser × viewport.
///
/// `rules` go before those of the batch that runs it. `defaultBaselinePolicy` is read by
/// [BaselinePolicy].
public record Task(
    UUID id,
    UUID projectId,
    UUID pageId,
    String name,
    @Nullable String taskJs,
    @Json List<Browser> browsers,
    @Json List<Viewport> viewports,
    String defaultBaselinePolicy,
    @Nested @JsonUnwrapped PixelRules rules,
    Instant createdAt,
    Instant updatedAt) {

  /// How many executions one run of this task makes.
  public int executions() {
    return browsers.size() * viewports.size();
  }
}
