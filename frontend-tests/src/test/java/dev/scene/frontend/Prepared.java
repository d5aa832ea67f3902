package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;

/// A project whose page and task say much about how they are captured, and a dry run of it with its
/// execution.
record Prepared(String project, String dryRun, String execution) {
  private static final int A_CAPTURE = 60_000;

  static Prepared make(Given given, Window window) {
    Site.Place place = given.place("Account");
    Site.Place elsewhere = given.place("Elsewhere");
    elsewhere.shows(Fixture.changedOnDesks("Account"));
    Map<String, Object> capture =
        Map.of("device", Map.of("color_scheme", "dark", "locale", "de-CH"));
    String project = given.id("/api/projects", Map.of("name", "Prepared shop", "capture", capture));
    String page = page(given, project, place, elsewhere);
    String task = task(given, project, page);
    JsonNode dryRun = tried(given, window, task);
    return new Prepared(
        project, dryRun.path("run_id").asText(), dryRun.path("execution_id").asText());
  }

  /// Tries a task out, and waits until that is over.
  static JsonNode tried(Given given, Window window, String task) {
    JsonNode dryRun = given.api().post("/api/tasks/%s/dry-runs".formatted(task), Map.of());
    window.open("/dry-runs/" + dryRun.path("run_id").asText());
    assertThat(window.find("#dry-run-live .status"))
        .hasText("Finished", new LocatorAssertions.HasTextOptions().setTimeout(A_CAPTURE));
    return dryRun;
  }

  private static String page(Given given, String project, Site.Place place, Site.Place elsewhere) {
    return given.id(
        "/api/projects/%s/pages".formatted(project),
        Map.of(
            "name",
            "Account",
            "url",
            place.address(),
            "reference_url",
            elsewhere.address(),
            "basic_auth_username",
            "staging",
            "basic_auth_password",
            "never shown again",
            "preparatory_actions",
            List.of(
                Map.of("type", "hover", "selector", ".offer", "timeout_ms", 2000),
                Map.of("type", "wait", "wait_ms", 10)),
            "capture",
            Map.of(
                "session",
                Map.of(
                    "headers", Map.of("X-Preview", "on"),
                    "cookies", List.of(Map.of("name", "consent", "value", "all"))))));
  }

  private static String task(Given given, String project, String page) {
    return given.id(
        "/api/projects/%s/tasks".formatted(project),
        Map.of(
            "name", "Signed in",
            "page_id", page,
            "browsers", List.of("chromium"),
            "viewports", List.of(Given.DESK, Given.PHONE),
            "task_actions", List.of(Map.of("type", "scroll_into_view", "selector", ".offer")),
            "capture", Map.of("evidence", Map.of("trace", "on"))));
  }
}
