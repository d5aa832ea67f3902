package dev.scene.frontend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What tests start from, set up through the API.
final class Given {
  static final Map<String, Integer> DESK = Map.of("width", 1280, "height", 800);

  /// Lower than the pages, so that their pictures are as tall as they.
  static final Map<String, Integer> LOW = Map.of("width", 1280, "height", 400);

  static final Map<String, Integer> PHONE = Map.of("width", 390, "height", 844);

  private final Api api;
  private final Site site;

  Given(Api api, Site site) {
    this.api = api;
    this.site = site;
  }

  /// A project with a batch of one task for each place, captured at `viewports`.
  record Setup(String project, String name, String batch, List<Site.Place> places) {}

  Api api() {
    return api;
  }

  Site.Place place(String name) {
    return site.place(name, Fixture.page(name));
  }

  /// A name that no other test uses.
  static String named(String what) {
    return what + " " + UUID.randomUUID().toString().substring(0, 4);
  }

  String project(String name) {
    return id(api.post("/api/projects", Map.of("name", name)));
  }

  String page(String project, String name, String address) {
    return id(
        api.post(
            "/api/projects/%s/pages".formatted(project), Map.of("name", name, "url", address)));
  }

  String task(String project, String page, String name, List<Map<String, Integer>> viewports) {
    return id(
        api.post(
            "/api/projects/%s/tasks".formatted(project),
            Map.of(
                "name", name,
                "page_id", page,
                "browsers", List.of("chromium"),
                "viewports", viewports)));
  }

  Setup setup(String name, List<String> pages, List<Map<String, Integer>> viewports) {
    String project = project(name);
    List<Site.Place> places = new ArrayList<>();
    List<Map<String, String>> tasks = new ArrayList<>();
    for (String title : pages) {
      Site.Place place = place(title);
      String page = page(project, title, place.address());
      places.add(place);
      tasks.add(Map.of("task_id", task(project, page, title + " as it opens", viewports)));
    }
    String batch =
        id(
            api.post(
                "/api/projects/%s/batches".formatted(project),
                Map.of("name", "Nightly", "jira_issue", "SHOP-12", "tasks", tasks)));
    return new Setup(project, name, batch, places);
  }

  /// A project whose one page answers only when its place is let go.
  Setup held(String name) {
    Setup setup = setup(name, List.of("Held"), List.of(DESK));
    setup.places().getFirst().hold();
    return setup;
  }

  /// Starts a run.
  ///
  /// @param purpose `baseline_recording` or `comparison`
  String run(Setup setup, String purpose) {
    return id(api.post("/api/runs", Map.of("batch_id", setup.batch(), "purpose", purpose)));
  }

  /// Starts a run, and waits until it has finished.
  String finished(Setup setup, String purpose) {
    String run = run(setup, purpose);
    progress(run).over("finished");
    return run;
  }

  Progress progress(String run) {
    return new Progress(api, run);
  }

  /// Makes what the body says, and gives its id.
  String id(String path, Map<String, Object> body) {
    return id(api.post(path, body));
  }

  private static String id(JsonNode made) {
    return made.path("id").asText();
  }
}
