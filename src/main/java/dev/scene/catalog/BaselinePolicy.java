package dev.scene.catalog;

import java.util.UUID;

/// Which baseline a task compares with when its run names none: `none`, `latest` (of the run's own
/// batch) or `latest_from_batch:<id>`.
public sealed interface BaselinePolicy {
  String LATEST_FROM_BATCH = "latest_from_batch:";

  record None() implements BaselinePolicy {}

  record Latest() implements BaselinePolicy {}

  record LatestFromBatch(UUID batchId) implements BaselinePolicy {}

  /// @throws IllegalArgumentException when the text is none of the three forms
  static BaselinePolicy parse(String text) {
    return switch (text) {
      case "none" -> new None();
      case "latest" -> new Latest();
      default -> {
        if (!text.startsWith(LATEST_FROM_BATCH)) {
          throw new IllegalArgumentException(text);
        }
        yield new LatestFromBatch(UUID.fromString(text.substring(LATEST_FROM_BATCH.length())));
      }
    };
  }
}
