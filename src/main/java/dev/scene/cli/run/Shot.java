package dev.scene.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.Access;

/// One execution of a run that is over, in the words of reports.
///
/// @param what page, task, browser and viewport, as in `Home · Landing · chromium 1280×800`
/// @param state what became of it
/// @param percent how much of the picture differs
/// @param note what else there is to say, in one line; empty when nothing
/// @param seconds how long it took
/// @param link where people see it
/// @param thumbnail its picture, small; empty where there is none
record Shot(
    String what,
    State state,
    double percent,
    String note,
    double seconds,
    String link,
    String thumbnail) {

  /// What became of an execution.
  enum State {
    PASSED("passed"),
    CHANGED("changed"),
    MOVED("moved"),
    NOISE("noise"),
    NO_BASELINE("no baseline"),
    UNSTABLE("unstable"),
    FAILED("failed"),
    CANCELLED("cancelled");

    private final String words;

    State(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    /// Whether somebody has to look at it.
    boolean needsReview() {
      return this == CHANGED
          || this == MOVED
          || this == NOISE
          || this == NO_BASELINE
          || this == UNSTABLE;
    }

    boolean isFailure() {
      return this == FAILED || this == CANCELLED;
    }
  }

  static Shot of(Access access, JsonNode execution) {
    JsonNode configuration = execution.path("configuration");
    JsonNode viewport = execution.path("viewport");
    String page = configuration.path("page_name").asText();
    String task = configuration.path("task_name").asText();
    return new Shot(
        "%s · %s %d×%d"
            .formatted(
                page.equals(task) ? page : page + " · " + task,
                execution.path("browser").asText(),
                viewport.path("width").asInt(),
                viewport.path("height").asInt()),
        state(execution),
        execution.path("percent").asDouble(),
        note(execution),
        execution.path("result").path("timings").path("total_ms").asLong() / 1000.0,
        access.link(execution.path("viewer_url").asText()),
        thumbnail(access, execution));
  }

  private static State state(JsonNode execution) {
    return switch (execution.path("status").asText()) {
      case "finished" -> captured(execution);
      case "cancelled" -> State.CANCELLED;
      default -> State.FAILED;
    };
  }

  private static State captured(JsonNode execution) {
    if (execution.path("review").path("decision").asText().equals("approved")) {
      return State.PASSED;
    }
    return switch (execution.path("comparison_status").asText()) {
      case "none" -> unstableOr(execution, State.PASSED);
      case "no_baseline" -> State.NO_BASELINE;
      case "done" -> unstableOr(execution, compared(execution));
      default -> State.FAILED;
    };
  }

  private static State unstableOr(JsonNode execution, State otherwise) {
    return otherwise == State.PASSED && execution.path("unstable").asBoolean()
        ? State.UNSTABLE
        : otherwise;
  }

  private static State compared(JsonNode execution) {
    boolean differs = !execution.path("diff_level").asText("none").equals("none");
    return switch (execution.path("verdict").asText()) {
      case "changed" -> State.CHANGED;
      case "moved" -> State.MOVED;
      case "noise" -> differs ? State.NOISE : State.PASSED;
      default -> State.PASSED;
    };
  }

  private static String note(JsonNode execution) {
    String reason = execution.path("reason").asText("");
    String error = execution.path("error").asText("").lines().findFirst().orElse("");
    return reason.isEmpty() ? error : reason + ": " + error;
  }

  private static String thumbnail(Access access, JsonNode execution) {
    for (JsonNode file : execution.path("artifacts")) {
      if (file.path("name").asText().equals("page.png")) {
        String url = file.path("url").asText();
        return access.link(url.substring(0, url.lastIndexOf('/')) + "/thumbnail.png");
      }
    }
    return "";
  }
}
