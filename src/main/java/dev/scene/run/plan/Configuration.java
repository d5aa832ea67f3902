package dev.scene.run.plan;

import dev.scene.catalog.Box;
import dev.scene.catalog.capture.Action;
import dev.scene.catalog.capture.BasicAuth;
import dev.scene.catalog.capture.CaptureRules;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one execution does, frozen when its run was launched: later edits don't reach it.
///
/// `pixelThreshold` is 0 to 1, `pixelTolerance` 0 to 255, `executionDiffThreshold` percent of the
/// picture; nothing counts in `ignoreRegions`. `capture` is complete, but for executions that were
/// frozen before it was there: theirs is inherited from the installation. Secrets are sealed.
public record Configuration(
    UUID pageId,
    String pageName,
    String url,
    @Nullable String referenceUrl,
    @Nullable BasicAuth basicAuth,
    List<Action> preparatoryActions,
    @Nullable String preparatoryJs,
    String taskName,
    List<Action> taskActions,
    @Nullable String taskJs,
    CaptureRules capture,
    double pixelThreshold,
    int pixelTolerance,
    boolean ignoreAntiAliasing,
    Boolean ignoreNoise,
    Boolean alignRows,
    List<Box> ignoreRegions,
    double executionDiffThreshold,
    Timeouts timeouts) {

  /// Whoever was frozen before there was a choice is compared as the settings are without one.
  public Configuration {
    preparatoryActions = Objects.requireNonNullElse(preparatoryActions, List.of());
    taskActions = Objects.requireNonNullElse(taskActions, List.of());
    capture = Objects.requireNonNullElse(capture, CaptureRules.INHERITED);
    ignoreNoise = Objects.requireNonNullElse(ignoreNoise, true);
    alignRows = Objects.requireNonNullElse(alignRows, true);
    ignoreRegions = Objects.requireNonNullElse(ignoreRegions, List.of());
  }

  /// Limits in milliseconds: for opening the page, for one action, for the whole execution.
  public record Timeouts(long navigationMs, long actionMs, long executionMs) {}
}
