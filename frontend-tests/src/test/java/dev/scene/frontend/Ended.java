package dev.scene.frontend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/// Runs that did not simply end.
///
/// @param stopped a run of two pages that somebody stopped while the second was being captured
/// @param late a run whose time was over
/// @param lost an execution whose first container was killed
record Ended(String stopped, String late, String lost) {

  static Ended make(Given given) {
    String late = late(given);
    Given.Setup toStop =
        given.setup(Given.named("Stopped"), List.of("Ready", "Held"), List.of(Given.DESK));
    toStop.places().getLast().hold();
    String stopped = given.run(toStop, "baseline_recording");
    Given.Setup toLose = given.held(Given.named("Lost"));
    String run = given.run(toLose, "baseline_recording");

    stop(given, stopped);
    String lost = lose(given.progress(run));
    toLose.places().getFirst().letGo();
    toStop.places().getLast().letGo();
    given.progress(late).over("cancelled");
    given.progress(stopped).over("cancelled");
    given.progress(run).over("finished");
    return new Ended(stopped, late, lost);
  }

  private static String late(Given given) {
    Given.Setup setup = given.held(Given.named("Late"));
    return given.id(
        "/api/runs",
        Map.of("batch_id", setup.batch(), "purpose", "baseline_recording", "timeout_seconds", 1));
  }

  private static void stop(Given given, String run) {
    given
        .progress(run)
        .executions(
            "captures its second page",
            all -> Progress.is(all.path(0), "finished") && Progress.is(all.path(1), "executing"));
    given
        .api()
        .post(
            "/api/runs/%s/stop".formatted(run),
            Map.of("mode", "hard", "reason", "the wrong branch was deployed"));
  }

  private static String lose(Progress run) {
    JsonNode lost =
        run.executions("captures its page", all -> Progress.is(all.path(0), "executing")).path(0);
    Docker.say("kill", lost.path("attempts").path(0).path("container").asText());
    run.executions(
        "captures its page again",
        all -> all.path(0).path("attempts").size() == 2 && Progress.is(all.path(0), "executing"));
    return lost.path("id").asText();
  }
}
