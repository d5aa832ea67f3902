package dev.scene.testing;

import static io.restassured.RestAssured.given;

import dev.scene.container.RunnerSpec;
import dev.scene.platform.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A runner that speaks runner-image/contract, and does only what a test tells it.
public final class FakeRunner {
  private final Map<String, String> told;

  public FakeRunner(RunnerSpec spec) {
    told = spec.environment();
  }

  public String name() {
    return value("SCENE_CONTAINER");
  }

  public String token() {
    return value("SCENE_CALLBACK_TOKEN");
  }

  private String value(String variable) {
    String value = told.get(variable);
    if (value == null) {
      throw new IllegalStateException("The runner was not told " + variable);
    }
    return value;
  }

  /// Asks for the next execution; the answer as it came.
  public Response asks() {
    return asks(token(), name(), value("SCENE_BROWSER"));
  }

  /// Asks for the next execution while it still hands these over.
  public Response asks(List<String> delivering) {
    return with(token())
        .contentType("application/json")
        .body(
            Map.of(
                "container", name(),
                "browser", value("SCENE_BROWSER"),
                "delivering", delivering))
        .post("/callback/claims");
  }

  /// Asks for the next execution, and may be told to ask again.
  public Response asksPatiently() {
    return with(token())
        .contentType("application/json")
        .body(Map.of("container", name(), "browser", value("SCENE_BROWSER"), "may_wait", true))
        .post("/callback/claims");
  }

  public static Response asks(String token, String container, String browser) {
    return with(token)
        .contentType("application/json")
        .body(Map.of("container", container, "browser", browser))
        .post("/callback/claims");
  }

  /// Asks for the next execution; empty when nothing is left.
  public Optional<Claimed> claim() {
    Response answer = asks();
    if (answer.statusCode() == 204) {
      return Optional.empty();
    }
    JsonPath claim = answer.then().statusCode(200).extract().jsonPath();
    return Optional.of(
        new Claimed(
            claim.getString("execution_id"),
            claim.getString("run_id"),
            claim.getInt("attempt"),
            claim.getString("token")));
  }

  /// Asks for the next execution, which must be there.
  public Claimed claims() {
    return claim().orElseThrow();
  }

  private static RequestSpecification with(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Tokens.digest().digest(bytes));
  }

  /// An execution that this runner holds. Every call answers what the service answered.
  public record Claimed(String id, String run, int attempt, String token) {

    /// The same execution, spoken for with another token.
    public Claimed withToken(String other) {
      return new Claimed(id, run, attempt, other);
    }

    public Claimed withAttempt(int other) {
      return new Claimed(id, run, other, token);
    }

    public Response post(String what, Object body) {
      return with(token)
          .contentType("application/json")
          .body(body)
          .post("/callback/executions/{id}/{what}", id, what);
    }

    public Response heartbeat() {
      return post("heartbeat", Map.of("attempt", attempt));
    }

    public Response event(int sequence, String message) {
      return post(
          "events",
          Map.of(
              "attempt",
              attempt,
              "events",
              List.of(
                  Map.of(
                      "seq",
                      sequence,
                      "at",
                      "2026-01-02T03:04:05.678Z",
                      "type",
                      "navigating",
                      "message",
                      message))));
    }

    public Response upload(String name, byte[] bytes) {
      return upload(name, bytes, sha256(bytes));
    }

    public Response upload(String name, byte[] bytes, String announced) {
      return with(token)
          .contentType("application/octet-stream")
          .header("X-Scene-Attempt", attempt)
          .header("X-Scene-Sha256", announced)
          // of an array the client makes a text first, for 50 MB in ten seconds
          .body(new ByteArrayInputStream(bytes))
          .put("/callback/executions/{id}/artifacts/{name}", id, name);
    }

    /// A result as result-ok.json has it, with these files.
    public Map<String, Object> result(Map<String, byte[]> files) {
      Map<String, Object> result = new HashMap<>();
      result.put("execution_id", id);
      result.put("run_id", run);
      result.put("attempt", attempt);
      result.put("status", "ok");
      result.put("message", "Captured");
      result.put("http_status", 200);
      result.put("timings", Map.of("total_ms", 760));
      result.put("environment", Map.of("browser", "chromium"));
      result.put("warnings", List.of());
      List<Map<String, Object>> listed = new ArrayList<>();
      files.forEach((name, bytes) -> listed.add(listed(name, bytes)));
      result.put("artifacts", listed);
      return result;
    }

    private static Map<String, Object> listed(String name, byte[] bytes) {
      return Map.of(
          "name",
          name,
          "type",
          "screenshot",
          "content_type",
          "image/png",
          "size_bytes",
          bytes.length,
          "sha256",
          sha256(bytes));
    }

    public Response complete(Object result) {
      return post("complete", result);
    }

    /// Uploads the screenshot and reports success.
    public void captures(byte[] picture) {
      upload("page.png", picture).then().statusCode(201);
      complete(result(Map.of("page.png", picture))).then().statusCode(200);
    }

    /// Reports success with a screenshot that may be uploaded or not; the answer to the report.
    public Response captured(byte[] picture) {
      upload("page.png", picture);
      return complete(result(Map.of("page.png", picture)));
    }

    /// Uploads the screenshot and reports success, but for what `changes` says.
    public void captures(byte[] picture, Map<String, ?> changes) {
      upload("page.png", picture).then().statusCode(201);
      Map<String, Object> result = result(Map.of("page.png", picture));
      result.putAll(changes);
      complete(result).then().statusCode(200);
    }

    /// Uploads the screenshots of the page and of its reference, and reports success.
    public void capturesBoth(byte[] picture, byte[] reference) {
      upload("page.png", picture).then().statusCode(201);
      upload("reference.png", reference).then().statusCode(201);
      Map<String, Object> result = result(Map.of("page.png", picture, "reference.png", reference));
      result.put(
          "reference",
          Map.of("screenshot", Map.of("width", 100, "height", 100), "message", "Captured"));
      complete(result).then().statusCode(200);
    }

    /// Reports success, but that the reference could not be captured.
    public void capturesWithoutItsReference(byte[] picture, String why) {
      captures(picture, Map.of("reference", Map.of("unstable", false, "message", why)));
    }

    /// Reports that the capture failed.
    public Response fails(String reason, String message) {
      Map<String, Object> result = result(Map.of());
      result.put("status", "failed");
      result.put("reason", reason);
      result.put("message", message);
      return complete(result);
    }
  }
}
