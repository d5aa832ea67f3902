package dev.scene.faults.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The API of a service as a user speaks it.
public final class ServiceApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int VIEWPORTS = 100;
  private static final List<String> FINAL = List.of("finished", "failed", "cancelled");

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String base;
  private int names;

  public ServiceApi(String base) {
    this.base = base;
  }

  /// What the service answered.
  public record Answer(int status, JsonNode body) {}

  /// @throws UncheckedIOException when no answer came
  public Answer send(String method, String path, Object body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(base + path))
              .timeout(Duration.ofSeconds(30))
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
              .build();
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), read(answer.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }

  private static JsonNode read(byte[] body) throws IOException {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.getNodeFactory().textNode(new String(body, StandardCharsets.UTF_8));
    }
  }

  public JsonNode get(String path) {
    return expect(200, "GET", path, Map.of());
  }

  public JsonNode post(String path, Object body) {
    return expect(201, "POST", path, body);
  }

  private JsonNode expect(int status, String method, String path, Object body) {
    Answer answer = send(method, path, body);
    if (answer.status() != status) {
      throw new IllegalStateException(
          "%s %s answered %d: %s".formatted(method, path, answer.status(), answer.body()));
    }
    return answer.body();
  }

  private String created(String path, Map<String, Object> body) {
    return post(path, body).path("id").asText();
  }

  private synchronized String name(String what) {
    names++;
    return what + " " + names;
  }

  /// A batch whose every execution is one of these pages; as many executions as asked for, spread
  /// over the pages in turn.
  public String batch(int executions, List<String> addresses) {
    return batch(executions, addresses, Map.of());
  }

  public String batch(int executions, List<String> addresses, Map<String, Object> ofTasks) {
    String project = created("/api/projects", Map.of("name", name("Project " + System.nanoTime())));
    List<Map<String, Object>> tasks = new ArrayList<>();
    for (int page = 0; page < addresses.size(); page++) {
      int share = (executions + addresses.size() - 1 - page) / addresses.size();
      for (int from = 0; from < share; from += VIEWPORTS) {
        int count = Math.min(VIEWPORTS, share - from);
        tasks.add(Map.of("task_id", task(project, addresses.get(page), count, ofTasks)));
      }
    }
    return created(
        "/api/projects/%s/batches".formatted(project),
        Map.of("name", name("Batch"), "tasks", tasks));
  }

  private String task(String project, String address, int viewports, Map<String, Object> more) {
    String page =
        created(
            "/api/projects/%s/pages".formatted(project),
            Map.of("name", name("Page"), "url", address));
    Map<String, Object> draft = new HashMap<>(more);
    draft.put("page_id", page);
    draft.put("name", name("Task"));
    draft.put("browsers", List.of("chromium"));
    draft.put(
        "viewports",
        IntStream.range(0, viewports)
            .mapToObj(i -> Map.of("width", 400 + i, "height", 400))
            .toList());
    return created("/api/projects/%s/tasks".formatted(project), draft);
  }

  /// Starts a run of the batch: `comparison` or `baseline_recording`.
  public String run(String batch, String purpose) {
    return post("/api/runs", Map.of("batch_id", batch, "purpose", purpose)).path("id").asText();
  }

  public JsonNode run(String id) {
    return get("/api/runs/" + id);
  }

  public List<JsonNode> executions(String run) {
    List<JsonNode> found = new ArrayList<>();
    get("/api/runs/%s/executions".formatted(run)).forEach(found::add);
    return found;
  }

  /// The run's status, or nothing while the service does not answer.
  public Optional<String> status(String run) {
    try {
      return Optional.of(run(run).path("status").asText());
    } catch (UncheckedIOException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  public boolean isOver(String run) {
    return status(run).filter(FINAL::contains).isPresent();
  }

  /// How many executions of the run have ended, or -1 while the service does not answer.
  public int ended(String run) {
    try {
      JsonNode totals = run(run).path("totals");
      return FINAL.stream().mapToInt(status -> totals.path(status).asInt()).sum();
    } catch (UncheckedIOException | IllegalStateException e) {
      return -1;
    }
  }
}
