package dev.scene.testing;

import static io.restassured.RestAssured.given;

import dev.scene.artifact.FakeDisk;
import dev.scene.container.FakeContainers;
import dev.scene.platform.Rows;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// What is there when a test begins, made over the HTTP API as a user would.
@ApplicationScoped
public class Given {
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final Rows rows;
  private final FakeContainers containers;
  private final FakeDisk disk;

  Given(Rows rows, FakeContainers containers, FakeDisk disk) {
    this.rows = rows;
    this.containers = containers;
    this.disk = disk;
  }

  /// An empty database, an engine without containers, and room on the disk.
  public void nothing() {
    for (String table :
        List.of(
            "webhook_attempt",
            "webhook_delivery",
            "webhook",
            "outbox_event",
            "audit_log",
            "run_event",
            "artifact",
            "runner",
            "task_execution",
            "test_run",
            "baseline_pair",
            "baseline_item",
            "baseline",
            "batch_task",
            "batch",
            "task",
            "page",
            "project",
            "setting")) {
      rows.execute("delete from " + table);
    }
    containers.reset();
    disk.has(FakeDisk.PLENTY);
  }

  /// A request with a JSON body.
  public static RequestSpecification json(Object body) {
    return given().contentType("application/json").body(body);
  }

  /// A name that nothing else has.
  public static String name(String what) {
    return what + " " + COUNTER.incrementAndGet();
  }

  private static String created(String path, Object body) {
    return json(body).post(path).then().statusCode(201).extract().path("id");
  }

  public String project() {
    return created("/api/projects", Map.of("name", name("Shop")));
  }

  public String page(String project) {
    return page(project, "http://shop.invalid/" + COUNTER.incrementAndGet());
  }

  public String page(String project, String url) {
    return created(
        "/api/projects/%s/pages".formatted(project), Map.of("name", name("Page"), "url", url));
  }

  public static Map<String, Object> taskDraft(String page) {
    return Map.of(
        "page_id", page,
        "name", name("Task"),
        "browsers", List.of("chromium"),
        "viewports", List.of(Map.of("width", 640, "height", 480)));
  }

  public String task(String project, String page) {
    return task(project, page, Map.of());
  }

  /// A task in Chromium at 640×480, but for what `changes` says.
  public String task(String project, String page, Map<String, Object> changes) {
    Map<String, Object> draft = new HashMap<>(taskDraft(page));
    draft.putAll(changes);
    return created("/api/projects/%s/tasks".formatted(project), draft);
  }

  /// A batch with what it is made of.
  public record Batch(String project, List<String> pages, List<String> tasks, String id) {}

  /// A batch of so many tasks, each with a page of its own, and one execution.
  public Batch batch(int tasks) {
    return batch(tasks, Map.of());
  }

  public Batch batch(int tasks, Map<String, Object> changesOfTasks) {
    String project = project();
    List<String> pages = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      pages.add(page(project));
      ids.add(task(project, pages.getLast(), changesOfTasks));
    }
    return new Batch(project, pages, ids, batchOf(project, ids));
  }

  /// A batch of these tasks, all enabled.
  public String batchOf(String project, List<String> tasks) {
    return created(
        "/api/projects/%s/batches".formatted(project),
        Map.of(
            "name",
            name("Batch"),
            "tasks",
            tasks.stream().map(task -> Map.of("task_id", task)).toList()));
  }

  public Response launch(String batch, String purpose, Map<String, Object> more) {
    Map<String, Object> request = new HashMap<>(more);
    request.put("batch_id", batch);
    request.put("purpose", purpose);
    return json(request).post("/api/runs");
  }

  /// A run that compares, with everything of it queued.
  public UUID run(Batch batch) {
    return opened(launch(batch.id(), "comparison", Map.of()));
  }

  /// A run of one task at so many viewports.
  public UUID runOf(int executions) {
    return run(
        batch(
            1,
            Map.of(
                "viewports",
                IntStream.range(0, executions)
                    .mapToObj(i -> Map.of("width", 400 + i, "height", 400))
                    .toList())));
  }

  /// A run that makes a baseline, with everything of it queued.
  public UUID recording(Batch batch) {
    return opened(launch(batch.id(), "baseline_recording", Map.of()));
  }

  /// The id of what was made.
  public static UUID opened(Response response) {
    return UUID.fromString(response.then().statusCode(201).extract().path("id"));
  }
}
