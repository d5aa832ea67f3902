package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;

/// A project whose page and task say much about how they are captured, with a dry run.
record Prepared(String project, String page, String task, String dryRun) {
  private static final int A_CAPTURE = 60_000;

  static Prepared make(Given given, Window window) {
    Site.Place place = given.place("Account");
    Map<String, Object> capture =
        Map.of("device", Map.of("color_scheme", "dark", "locale", "de-CH"));
    String project = given.id("/api/projects", Map.of("name", "Prepared shop", "capture", capture));
    String page = page(given, project, place.address());
    String task = task(given, project, page);
    String dryRun =
        given
            .api()
            .post("/api/tasks/%s/dry-runs".formatted(task), Map.of())
            .path("run_id")
            .asText();
    window.open("/dry-runs/" + dryRun);
    assertThat(window.find("#dry-run-live .status"))
        .hasText("Finished", new LocatorAssertions.HasTextOptions().setTimeout(A_CAPTURE));
    return new Prepared(project, page, task, dryRun);
  }

  private static String page(Given given, String project, String address) {
    return given.id(
        "/api/projects/%s/pages".formatted(project),
        Map.of(
            "name",
            "Account",
            "url",
            address,
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
