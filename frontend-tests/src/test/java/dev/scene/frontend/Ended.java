package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.util.List;
import java.util.Map;

/// Runs that did not simply end.
///
/// @param stopped a run of two pages that somebody stopped while the second was being captured
/// @param late a run whose time was over
/// @param lost an execution whose first container was killed
record Ended(String stopped, String late, String lost) {

  static Ended make(Given given, Window window) {
    return new Ended(stopped(given, window), late(given, window), lost(given, window));
  }

  private static String stopped(Given given, Window window) {
    Given.Setup setup =
        given.setup(Given.named("Stopped"), List.of("Ready", "Held"), List.of(Given.DESK));
    setup.places().getLast().hold();
    String run = given.run(setup, "baseline_recording");
    window.open("/runs/" + run);
    assertThat(window.find("#run-live .total"))
        .hasText("1 of 2 done", new HasTextOptions().setTimeout(60_000));
    given
        .api()
        .post(
            "/api/runs/%s/stop".formatted(run),
            Map.of("mode", "hard", "reason", "the wrong branch was deployed"));
    window.untilOver("Cancelled");
    setup.places().getLast().letGo();
    return run;
  }

  private static String late(Given given, Window window) {
    Given.Setup setup = given.held(Given.named("Late"));
    String run =
        given.id(
            "/api/runs",
            Map.of(
                "batch_id", setup.batch(), "purpose", "baseline_recording", "timeout_seconds", 1));
    window.open("/runs/" + run).untilOver("Cancelled");
    setup.places().getFirst().letGo();
    return run;
  }

  private static String lost(Given given, Window window) {
    Given.Setup setup = given.held(Given.named("Lost"));
    String run = given.run(setup, "baseline_recording");
    window.open("/runs/" + run);
    assertThat(window.find(".tile"))
        .containsText("Being captured", new ContainsTextOptions().setTimeout(60_000));
    JsonNode execution = given.api().get("/api/runs/%s/executions".formatted(run)).path(0);
    Docker.say("kill", execution.path("attempts").path(0).path("container").asText());
    assertThat(window.find(".tile"))
        .containsText("attempt 2", new ContainsTextOptions().setTimeout(60_000));
    setup.places().getFirst().letGo();
    window.untilOver("Finished");
    return execution.path("id").asText();
  }
}
