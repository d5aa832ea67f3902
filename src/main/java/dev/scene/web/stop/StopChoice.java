package dev.scene.web.stop;

import dev.scene.run.state.Stop;
import dev.scene.run.state.StopMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A way to end something, and what will happen then.
record StopChoice(StopMode mode, String label, String effect) {
  private static final List<StopChoice> OF_RUN =
      List.of(
          new StopChoice(
              StopMode.SOFT,
              "Softly",
              "What waits is cancelled. What is being captured may end, and its result counts."),
          new StopChoice(
              StopMode.HARD,
              "At once",
              "What waits is cancelled. What is being captured is killed and counts as failed."),
          new StopChoice(
              StopMode.CANCEL,
              "Cancel everything",
              "Whatever is not over is killed and counts as cancelled."));

  private static final List<StopChoice> OF_EXECUTION =
      List.of(
          new StopChoice(
              StopMode.SOFT,
              "Softly",
              "It may end what it is doing, and its result counts. If it still waits, it is cancelled."),
          new StopChoice(StopMode.HARD, "At once", "It is killed and counts as failed."),
          new StopChoice(StopMode.CANCEL, "Cancel", "It is killed and counts as cancelled."));

  static List<StopChoice> ofRun(@Nullable Stop before) {
    return stronger(OF_RUN, before);
  }

  static List<StopChoice> ofExecution(@Nullable Stop before) {
    return stronger(OF_EXECUTION, before);
  }

  private static List<StopChoice> stronger(List<StopChoice> choices, @Nullable Stop before) {
    return choices.stream().filter(choice -> choice.mode().mayFollow(before)).toList();
  }
}
