package dev.scene.run;

import java.util.UUID;

/// What a run keeps of its project and batch, frozen when it was launched. `runDiffThreshold` is
/// percent. `batchName` is the name of the task in a dry run.
public record RunSettings(
    UUID projectId, String projectName, String batchName, double runDiffThreshold) {}
