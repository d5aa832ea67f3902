package dev.scene.api.setup;

import java.util.List;
import java.util.UUID;

/// What became of a document.
///
/// @param dryRun whether nothing of it was kept
public record Applied(boolean dryRun, List<Entry> entries) {

  /// One thing of it. `project` is the slug of its project.
  public record Entry(String kind, UUID id, String name, String project, Outcome outcome) {}

  /// What was done with it.
  public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED
  }
}
