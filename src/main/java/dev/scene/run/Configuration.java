package dev.scene.run;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one execution does, frozen when its run was launched: later edits don't reach it.
///
/// `pixelThreshold` is 0 to 1, `executionDiffThreshold` percent of the picture.
public record Configuration(
    UUID pageId,
    String pageName,
    String url,
    @Nullable String preparatoryJs,
    String taskName,
    @Nullable String taskJs,
    double pixelThreshold,
    boolean ignoreAntiAliasing,
    double executionDiffThreshold,
    Timeouts timeouts) {

  /// Limits in milliseconds: for opening the page, for one action, for the whole execution.
  public record Timeouts(long navigationMs, long actionMs, long executionMs) {}
}
