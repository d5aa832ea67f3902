package dev.scene.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Speaks to the service as any other program would: JSON under /api.
final class ApiClient {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  ApiClient(String base) {
    this.base = base;
  }

  /// The service said no; the message is its detail and remedy.
  static final class Refused extends RuntimeException {
    Refused(String message) {
      super(message);
    }
  }

  String base() {
    return base;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  JsonNode post(String path, Object body) throws IOException, InterruptedException {
    return send(
        request(path).POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))).build());
  }

  JsonNode put(String path, Object body) throws IOException, InterruptedException {
    return send(
        request(path).PUT(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json");
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
    JsonNode body = json.readTree(response.body());
    if (response.statusCode() >= 400) {
      throw new Refused(
          "%s %s was answered with %d: %s %s"
              .formatted(
                  request.method(),
                  request.uri().getPath(),
                  response.statusCode(),
                  body.path("detail").asText(),
                  body.path("remedy").asText()));
    }
    return body;
  }
}
