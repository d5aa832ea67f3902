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
    REJECTED("rejected"),
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

    /// Whether its picture is not what was expected.
    boolean isDifference() {
      return needsReview() || this == REJECTED;
    }

    boolean isFailure() {
      return this == FAILED || this == CANCELLED;
    }
  }

  /// @param judged the same in the result of its run: whether it waits for a verdict, and which it
  ///   has
  static Shot of(Access access, JsonNode execution, JsonNode judged) {
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
        state(execution, judged),
        execution.path("percent").asDouble(),
        note(execution, judged),
        execution.path("result").path("timings").path("total_ms").asLong() / 1000.0,
        access.link(execution.path("viewer_url").asText()),
        thumbnail(access, execution));
  }

  private static State state(JsonNode execution, JsonNode judged) {
    return switch (execution.path("status").asText()) {
      case "finished" -> captured(execution, judged);
      case "cancelled" -> State.CANCELLED;
      default -> State.FAILED;
    };
  }

  private static State captured(JsonNode execution, JsonNode judged) {
    // what the result of the run says nothing of was held against nothing that is known
    if (judged.isMissingNode() || execution.path("comparison_status").asText().equals("failed")) {
      return State.FAILED;
    }
    if (judged.path("verdict").asText().equals("rejected")) {
      return State.REJECTED;
    }
    if (!judged.path("needs_verdict").asBoolean() || judged.hasNonNull("verdict")) {
      return State.PASSED;
    }
    return execution.path("comparison_status").asText().equals("no_baseline")
        ? State.NO_BASELINE
        : compared(execution);
  }

  private static State compared(JsonNode execution) {
    return switch (execution.path("verdict").asText()) {
      case "moved" -> State.MOVED;
      case "noise" -> State.NOISE;
      case "identical" -> State.UNSTABLE;
      default -> State.CHANGED;
    };
  }

  private static String note(JsonNode execution, JsonNode judged) {
    if (judged.isMissingNode() && execution.path("status").asText().equals("finished")) {
      return "the result of the run does not tell of it: look at the picture, or run it again";
    }
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
