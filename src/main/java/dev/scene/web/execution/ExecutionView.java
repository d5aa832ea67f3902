package dev.scene.web.execution;

import dev.scene.event.RunEvent;
import dev.scene.run.Attempt;
import dev.scene.run.Execution;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Status;
import dev.scene.run.comparison.ComparisonStatus;
import dev.scene.run.state.Stop;
import dev.scene.run.state.StopMode;
import dev.scene.web.run.Failures;
import dev.scene.web.run.Live;
import dev.scene.web.run.LogPart;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An execution as its page tells of it: what came before its attempts, these, and what came after.
record ExecutionView(
    Run run,
    Execution execution,
    List<LogPart.Line> before,
    List<Part> attempts,
    List<LogPart.Line> after) {

  /// One attempt with its own log.
  record Part(Attempt attempt, List<LogPart.Line> lines, boolean last) {
    /// The name of its look; an attempt that another one followed is not what the execution became.
    public String code() {
      return attempt.outcome() == null ? "executing" : attempt.outcome();
    }

    public String words() {
      return switch (code()) {
        case "executing" -> "Executing";
        case "retried" -> "Lost";
        case "finished" -> "Finished";
        case "cancelled" -> "Cancelled";
        default -> "Failed";
      };
    }

    public @Nullable Duration took() {
      return attempt.endedAt() == null
          ? null
          : Duration.between(attempt.startedAt(), attempt.endedAt());
    }
  }

  static ExecutionView of(
      Run run, Execution execution, List<Attempt> attempts, List<RunEvent> events) {
    long first =
        events.stream()
            .filter(event -> event.attempt() != null && event.attempt() > 0)
            .mapToLong(RunEvent::id)
            .min()
            .orElse(Long.MAX_VALUE);
    List<Part> parts =
        attempts.stream()
            .map(attempt ->
                new Part(
                    attempt,
                    lines(events, event -> isOf(event, attempt.attempt())),
                    attempt.attempt() == execution.attempt()))
            .toList();
    return new ExecutionView(
        run,
        execution,
        lines(events, event -> isOf(event, 0) && event.id() < first),
        parts,
        lines(events, event -> isOf(event, 0) && event.id() > first));
  }

  private static boolean isOf(RunEvent event, int attempt) {
    return Objects.requireNonNullElse(event.attempt(), 0) == attempt;
  }

  private static List<LogPart.Line> lines(List<RunEvent> events, Predicate<RunEvent> which) {
    return events.stream().filter(which).map(event -> LogPart.Line.of(event, "")).toList();
  }

  public UUID id() {
    return execution.id();
  }

  public String hash() {
    return Live.hash(toString());
  }

  /// Whether nothing more is expected to happen.
  public boolean over() {
    return execution.status().isFinal()
        && execution.comparisonStatus() != ComparisonStatus.PENDING
        && execution.reference().status() != ComparisonStatus.PENDING;
  }

  public boolean stoppable() {
    return !execution.status().isFinal() && StopMode.CANCEL.mayFollow(execution.stop());
  }

  public boolean retriable() {
    return execution.status().mayBeRetried()
        && execution.supersededBy() == null
        && run.purpose() != Purpose.DRY_RUN;
  }

  public boolean timedOut() {
    Stop stop = execution.stop();
    return stop != null && stop.mode() == StopMode.TIMEOUT;
  }

  /// What became of it, in two words; empty where it did not fail.
  public String why() {
    String reason = execution.reason();
    return reason == null || execution.status() == Status.FINISHED ? "" : Failures.words(reason);
  }

  /// What failed, unless that is what somebody wanted, which is told by [Execution#stop].
  public @Nullable String error() {
    return execution.stop() == null ? execution.error() : null;
  }
}
