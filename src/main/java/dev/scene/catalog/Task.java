package dev.scene.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.scene.catalog.capture.Action;
import dev.scene.catalog.capture.CaptureRules;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// What to do and capture on one page, for every browser × viewport.
///
/// `taskActions` and then `taskJs` run in the prepared page. `rules` go before those of the batch
/// that runs it, `capture` before what the page says. `defaultBaselinePolicy` is read by
/// [BaselinePolicy].
public record Task(
    UUID id,
    UUID projectId,
    UUID pageId,
    String name,
    @Json List<Action> taskActions,
    @Nullable String taskJs,
    @Json List<Browser> browsers,
    @Json List<Viewport> viewports,
    String defaultBaselinePolicy,
    @Nested @JsonUnwrapped PixelRules rules,
    @Json CaptureRules capture,
    int version,
    Instant createdAt,
    Instant updatedAt) {

  /// Rows that are older than the columns say nothing.
  public Task {
    taskActions = Objects.requireNonNullElse(taskActions, List.of());
    capture = Objects.requireNonNullElse(capture, CaptureRules.INHERITED);
  }

  /// How many executions one run of this task makes.
  public int executions() {
    return browsers.size() * viewports.size();
  }
}
