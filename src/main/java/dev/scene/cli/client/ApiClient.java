package dev.scene.cli.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Speaks to the service as any other program would: JSON under /api. Follows no redirects. What
/// goes wrong is a [ClientFault].
public final class ApiClient {
  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TO_CONNECT)
          .build();
  private final Access access;

  public ApiClient(Access access) {
    this.access = access;
  }

  public Access access() {
    return access;
  }

  /// Where the service is, without a slash at its end.
  public String base() {
    return access.base();
  }

  public JsonNode get(String path) throws InterruptedException {
    return send("GET", path, null);
  }

  public JsonNode post(String path, Object body) throws InterruptedException {
    return send("POST", path, body);
  }

  public JsonNode put(String path, Object body) throws InterruptedException {
    return send("PUT", path, body);
  }

  public JsonNode delete(String path) throws InterruptedException {
    return send("DELETE", path, null);
  }

  private JsonNode send(String method, String path, @Nullable Object body)
      throws InterruptedException {
    HttpRequest request = request(method, path, body);
    try {
      return answer(request, http.send(request, BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new ClientFault.Unreachable(
          "tried to reach Scene at %s, but %s. Is it running (./scene up)? Set SCENE_URL or --url to where it is."
              .formatted(base(), why(e)));
    }
  }

  private HttpRequest request(String method, String path, @Nullable Object body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base() + path))
            .timeout(PATIENCE)
            .header("Accept", "application/json")
            .method(method, body(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    access.token().ifPresent(token -> request.header("X-SCENE-API-Token", token));
    access.ingress().ifPresent(pair -> request.header("Authorization", "Basic " + pair));
    return request.build();
  }

  private BodyPublisher body(@Nullable Object body) {
    try {
      return body == null
          ? BodyPublishers.noBody()
          : BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new ClientFault("this can't be sent as JSON: " + e.getOriginalMessage());
    }
  }

  private JsonNode answer(HttpRequest request, HttpResponse<byte[]> response) throws IOException {
    int status = response.statusCode();
    boolean isJson =
        response.headers().firstValue("Content-Type").filter(it -> it.contains("json")).isPresent();
    if (status >= 400) {
      throw refused(request, status, isJson ? json.readTree(response.body()) : missing());
    }
    if (status == 204) {
      return missing();
    }
    if (!isJson || status >= 300) {
      throw new ClientFault(
          "what answers at %s is not Scene, or a proxy stands before it: %s %s was answered with %d and no JSON. Look at SCENE_URL, and at SCENE_INGRESS_USERNAME where the proxy asks for a password."
              .formatted(base(), request.method(), request.uri().getPath(), status));
    }
    return json.readTree(response.body());
  }

  private static JsonNode missing() {
    return MissingNode.getInstance();
  }

  private static ClientFault.Refused refused(HttpRequest request, int status, JsonNode problem) {
    Map<String, String> errors = new LinkedHashMap<>();
    problem
        .path("errors")
        .forEach(it -> errors.put(it.path("field").asText(), it.path("message").asText()));
    StringBuilder message =
        new StringBuilder(problem.path("detail").asText("no reason was given."));
    if (errors.size() > 1) {
      errors.forEach((field, fault) -> message.append(" %s %s;".formatted(field, fault)));
    }
    message.append(' ').append(problem.path("remedy").asText(""));
    return new ClientFault.Refused(
        status,
        "%s %s was answered with %d: %s"
            .formatted(request.method(), request.uri().getPath(), status, message),
        errors);
  }

  private static String why(IOException failure) {
    String message = failure.getMessage();
    return switch (failure) {
      case HttpTimeoutException _ -> "it did not answer in time";
      case ConnectException _ when message == null -> "the connection was refused";
      default ->
          message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    };
  }
}
