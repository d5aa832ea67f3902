package dev.scene.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.scene.cli.client.Access;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How a run ended, and what a pipeline makes of that.
///
/// @param reasons why it did not pass, a sentence each
record Outcome(JsonNode run, String link, List<Shot> shots, Verdict verdict, List<String> reasons) {

  /// What a pipeline goes by; each has its exit code.
  enum Verdict {
    PASSED(0, "passed"),
    DIFFERENT(1, "differences"),
    FAILED(2, "failed");

    private final int exitCode;
    private final String word;

    Verdict(int exitCode, String word) {
      this.exitCode = exitCode;
      this.word = word;
    }

    int exitCode() {
      return exitCode;
    }

    String word() {
      return word;
    }
  }

  /// @param result what the service says of the run as a whole
  static Outcome of(Access access, JsonNode run, JsonNode executions, JsonNode result) {
    Map<String, JsonNode> judged = new HashMap<>();
    result.path("executions").forEach(it -> judged.put(it.path("id").asText(), it));
    List<Shot> shots = new ArrayList<>();
    for (JsonNode execution : executions) {
      if (!execution.hasNonNull("superseded_by")) {
        String id = execution.path("id").asText();
        shots.add(Shot.of(access, execution, judged.getOrDefault(id, MissingNode.getInstance())));
      }
    }
    List<String> failures = failures(run, shots);
    List<String> differences = differences(result, shots);
    Verdict verdict =
        !failures.isEmpty()
            ? Verdict.FAILED
            : differences.isEmpty() ? Verdict.PASSED : Verdict.DIFFERENT;
    return new Outcome(
        run,
        access.link(run.path("url").asText()),
        shots,
        verdict,
        failures.isEmpty() ? differences : failures);
  }

  private static List<String> failures(JsonNode run, List<Shot> shots) {
    List<String> reasons = new ArrayList<>();
    String status = run.path("status").asText();
    JsonNode stop = run.path("stop");
    if (status.equals("cancelled")) {
      reasons.add(
          "The run was cancelled%s%s."
              .formatted(
                  stop.hasNonNull("by") ? " by " + stop.path("by").asText() : "",
                  stop.hasNonNull("reason") ? ": " + stop.path("reason").asText() : ""));
    }
    count(shots, Shot.State.FAILED, "failed").ifMore(reasons);
    count(shots, Shot.State.CANCELLED, "cancelled").ifMore(reasons);
    if (status.equals("failed") && reasons.isEmpty()) {
      reasons.add("The run failed: %s.".formatted(run.path("reason").asText("no reason is known")));
    }
    return reasons;
  }

  private static List<String> differences(JsonNode result, List<Shot> shots) {
    List<String> reasons = new ArrayList<>();
    if (result.path("result").asText().equals("fail")) {
      result.path("reasons").forEach(reason -> reasons.add(reason.asText()));
    }
    for (Shot.State state : Shot.State.values()) {
      if (state.needsReview()) {
        count(shots, state, state.words() + " and not reviewed").ifMore(reasons);
      }
    }
    count(shots, Shot.State.REJECTED, "rejected").ifMore(reasons);
    return reasons;
  }

  private static Count count(List<Shot> shots, Shot.State state, String words) {
    return new Count(
        shots.stream().filter(shot -> shot.state() == state).count(), shots.size(), words);
  }

  private record Count(long some, int all, String words) {
    void ifMore(List<String> reasons) {
      if (some > 0) {
        reasons.add("%d of %d picture%s: %s.".formatted(some, all, all == 1 ? "" : "s", words));
      }
    }
  }

  /// As in `Shop · Nightly, comparison`.
  String title() {
    return "%s · %s, %s"
        .formatted(
            run.path("project").asText(),
            run.path("batch").asText("dry run"),
            run.path("purpose").asText().equals("baseline_recording") ? "baseline" : "comparison");
  }

  long count(Shot.State state) {
    return shots.stream().filter(shot -> shot.state() == state).count();
  }
}
