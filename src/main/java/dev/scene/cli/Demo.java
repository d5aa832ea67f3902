package dev.scene.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.ApiClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The main job: record version 1 of a site, compare version 2 with it. Everything goes through the
/// public API. May be run again: what it set up before is used again.
final class Demo {
  private static final String SLUG = "hallbeck-demo";
  private static final List<Map<String, Integer>> VIEWPORTS =
      List.of(Map.of("width", 1280, "height", 800), Map.of("width", 390, "height", 844));
  private static final Map<String, String> NAMES =
      Map.of("index.html", "Landing page", "shop.html", "Shop", "guide.html", "Field guide");
  private static final Set<String> OVER = Set.of("finished", "failed", "cancelled");
  private static final String RECORDING = "baseline_recording";
  private static final String COMPARISON = "comparison";
  private static final int POLL_MILLIS = 500;

  private final ApiClient api;
  private final DemoSite site;
  private final PrintWriter progress;

  Demo(ApiClient api, DemoSite site, PrintWriter progress) {
    this.api = api;
    this.site = site;
    this.progress = progress;
  }

  DemoReport run() throws IOException, InterruptedException {
    String batch = setUp();
    Optional<JsonNode> resumed = finishWhatWasCutOff(batch);
    if (resumed.filter(run -> isPurpose(run, COMPARISON)).isPresent()) {
      return report(resumed.get());
    }
    if (resumed.filter(run -> run.path("status").asText().equals("finished")).isEmpty()) {
      site.show(1);
      finish("recording a baseline of version 1", launch(batch, RECORDING));
    }
    site.show(2);
    return report(finish("comparing version 2 with it", launch(batch, COMPARISON)));
  }

  private DemoReport report(JsonNode run) throws IOException, InterruptedException {
    JsonNode executions = api.get("/api/runs/" + run.path("id").asText() + "/executions");
    return DemoReport.of(api.base(), run, executions);
  }

  // the site went down with the service, so that a capture may have missed it: those are tried
  // again
  private Optional<JsonNode> finishWhatWasCutOff(String batch)
      throws IOException, InterruptedException {
    JsonNode newest = api.get("/api/runs?limit=1&batch_id=" + batch).path(0);
    if (newest.isMissingNode() || OVER.contains(newest.path("status").asText())) {
      return Optional.empty();
    }
    site.show(isPurpose(newest, RECORDING) ? 1 : 2);
    JsonNode run = finish("finishing the run that was cut off", newest);
    if (run.path("status").asText().equals("failed")) {
      api.post("/api/runs/" + run.path("id").asText() + "/retry", Map.of());
      run = finish("trying again what failed of it", run);
    }
    return Optional.of(run);
  }

  private static boolean isPurpose(JsonNode run, String purpose) {
    return run.path("purpose").asText().equals(purpose);
  }

  private String setUp() throws IOException, InterruptedException {
    String project = "/api/projects/" + project();
    List<Map<String, String>> tasks = new ArrayList<>();
    for (String file : DemoSite.PAGES) {
      String name = NAMES.getOrDefault(file, file);
      String page =
          upsert(
              project + "/pages",
              "/api/pages/",
              name,
              Map.of("name", name, "url", site.address(file)));
      String task =
          upsert(
              project + "/tasks",
              "/api/tasks/",
              name,
              Map.of(
                  "name", name,
                  "page_id", page,
                  "browsers", List.of("chromium"),
                  "viewports", VIEWPORTS));
      tasks.add(Map.of("task_id", task));
    }
    return upsert(
        project + "/batches",
        "/api/batches/",
        "Whole site",
        Map.of("name", "Whole site", "description", "Every page of the demo site", "tasks", tasks));
  }

  // a trace of every capture costs time, but shows what there is to see
  private String project() throws IOException, InterruptedException {
    Map<String, Object> body =
        Map.of(
            "name",
            "Hallbeck demo",
            "slug",
            SLUG,
            "capture",
            Map.of("evidence", Map.of("trace", "on")));
    for (JsonNode project : api.get("/api/projects")) {
      if (project.path("slug").asText().equals(SLUG)) {
        return api.put("/api/projects/" + project.path("id").asText(), body).path("id").asText();
      }
    }
    return api.post("/api/projects", body).path("id").asText();
  }

  private String upsert(String list, String single, String name, Map<String, Object> body)
      throws IOException, InterruptedException {
    for (JsonNode known : api.get(list)) {
      if (known.path("name").asText().equals(name)) {
        return api.put(single + known.path("id").asText(), body).path("id").asText();
      }
    }
    return api.post(list, body).path("id").asText();
  }

  private JsonNode launch(String batch, String purpose) throws IOException, InterruptedException {
    return api.post("/api/runs", Map.of("batch_id", batch, "purpose", purpose));
  }

  private JsonNode finish(String what, JsonNode launched) throws IOException, InterruptedException {
    String path = "/api/runs/" + launched.path("id").asText();
    long started = System.nanoTime();
    long cursor = 0;
    int shown = -1;
    while (true) {
      cursor = showBuild(path, cursor);
      JsonNode run = api.get(path);
      shown = show(what, run, shown, started);
      if (OVER.contains(run.path("status").asText())) {
        return run;
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private int show(String what, JsonNode run, int shown, long started) {
    JsonNode totals = run.path("totals");
    int over =
        totals.path("finished").asInt()
            + totals.path("failed").asInt()
            + totals.path("cancelled").asInt()
            - totals.path("comparing").asInt();
    if (over != shown) {
      progress.printf(
          "demo: %s: %d of %d (%d s)%n",
          what,
          over,
          totals.path("executions").asInt(),
          (System.nanoTime() - started) / 1_000_000_000);
    }
    return over;
  }

  private long showBuild(String path, long after) throws IOException, InterruptedException {
    JsonNode log = api.get(path + "/events?after=" + after);
    for (JsonNode event : log.path("events")) {
      if (event.path("type").asText().equals("image_build")) {
        progress.println("demo: " + event.path("message").asText());
      }
    }
    return log.path("next_cursor").asLong();
  }
}
