package dev.scene.run.state;

import org.jspecify.annotations.Nullable;

/// Why an execution failed: a word for programs, a sentence for people, and the exit code of its
/// container where that is known.
public record Failure(String reason, String message, @Nullable Integer exitCode) {

  public Failure(String reason, String message) {
    this(reason, message, null);
  }
}
