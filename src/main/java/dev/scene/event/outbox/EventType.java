package dev.scene.event.outbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The kinds of events that other programs can be told of. Kinds are added, never renamed.
public enum EventType {
  RUN_QUEUED("run.queued", "a run was opened, or opened again by a retry"),
  RUN_STARTED("run.started", "its first execution is at work"),
  RUN_FINISHED("run.finished", "it is over, however it ended"),
  RUN_COMPLETED("run.completed", "it is over and everything in it succeeded"),
  RUN_FAILED("run.failed", "it is over and something in it could not be captured or compared"),
  RUN_CANCELLED("run.cancelled", "it was stopped, or its time was over"),
  RUN_THRESHOLD_EVALUATED(
      "run.threshold_evaluated", "its average difference was held against the batch's threshold"),
  BASELINE_FINALIZED("baseline.finalized", "a baseline is ready to be compared with"),
  TASK_ENQUEUED("task.enqueued", "an execution waits for a runner"),
  TASK_STARTED("task.started", "a runner is at an execution"),
  TASK_FINISHED("task.finished", "an execution is captured, and compared as far as it is to be"),
  TASK_FAILED("task.failed", "an execution failed for good"),
  TASK_CANCELLED("task.cancelled", "an execution was stopped before it had a result"),
  TASK_RETRY_ENQUEUED("task.retry_enqueued", "an attempt was lost and another one follows"),
  REVIEW_DECIDED("review.decided", "somebody approved or rejected what an execution shows"),
  PING("ping", "somebody tries the webhook out; sent to that one alone");

  private final String code;
  private final String meaning;

  EventType(String code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /// Its name for programs.
  @JsonValue
  public String code() {
    return code;
  }

  /// When it happens, as the end of a sentence.
  public String meaning() {
    return meaning;
  }

  /// The type of that name, if there is one.
  public static Optional<EventType> of(@Nullable String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }

  @JsonCreator
  static EventType read(String code) {
    return of(code).orElseThrow(() -> new IllegalArgumentException("No event is called " + code));
  }
}
