package dev.scene.run.plan;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a run keeps of its project and batch, frozen when it was launched. `runDiffThreshold` is
/// percent. `batchName` is the name of the task in a dry run. Runs from before there was a `scope`
/// took all tasks.
public record RunSettings(
    UUID projectId,
    String projectName,
    String batchName,
    double runDiffThreshold,
    @Nullable Scope scope) {
  public RunSettings {
    scope = Objects.requireNonNullElse(scope, Scope.ALL);
  }
}
