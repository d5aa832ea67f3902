package dev.scene.web.run;

import dev.scene.run.Status;
import dev.scene.run.comparison.ComparisonStatus;
import dev.scene.run.comparison.DiffLevel;
import dev.scene.run.past.Brief;

/// What came of an execution, what needs people most first.
enum Finding {
  FAILED("Failed"),
  NOT_COMPARED("Not compared"),
  MAJOR("Major"),
  MINOR("Minor"),
  MOVED("Moved"),
  CANCELLED("Cancelled"),
  NO_BASELINE("No baseline"),
  NOISE("Noise only"),
  IDENTICAL("Identical"),
  CAPTURED("Captured"),
  COMPARING("Being compared"),
  EXECUTING("Being captured"),
  QUEUED("Waiting");

  private final String words;

  Finding(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static Finding of(Brief execution) {
    return switch (execution.status()) {
      case QUEUED -> QUEUED;
      case EXECUTING -> EXECUTING;
      case FAILED -> FAILED;
      case CANCELLED -> CANCELLED;
      case FINISHED -> ofCaptured(execution);
    };
  }

  private static Finding ofCaptured(Brief execution) {
    return switch (execution.comparisonStatus()) {
      case NONE -> CAPTURED;
      case PENDING -> COMPARING;
      case NO_BASELINE -> NO_BASELINE;
      case FAILED -> NOT_COMPARED;
      case DONE -> ofCompared(execution);
    };
  }

  private static Finding ofCompared(Brief execution) {
    if ("moved".equals(execution.verdict())) {
      return MOVED;
    }
    DiffLevel level = execution.diffLevel();
    if (level == DiffLevel.MAJOR) {
      return MAJOR;
    }
    if (level == DiffLevel.MINOR) {
      return MINOR;
    }
    return "noise".equals(execution.verdict()) ? NOISE : IDENTICAL;
  }

  /// Whether it is what people look for when something went wrong.
  static boolean hasFailed(Brief execution) {
    return execution.status() == Status.FAILED
        || execution.status() == Status.CANCELLED
        || execution.comparisonStatus() == ComparisonStatus.FAILED;
  }
}
