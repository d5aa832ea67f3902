package dev.scene.faults.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// Says something new with a claim that is over: never what it said before, which would be
/// repeating and not being late.
public final class LateRunner {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final List<String> claims;
  private final Random dice;
  private int said;

  /// @param claims answers to claims, as runners got them
  public LateRunner(String base, List<String> claims, Random dice) {
    this.base = base;
    this.claims = List.copyOf(claims);
    this.dice = dice;
  }

  /// @return the status of the answer
  public int speaksUp() {
    try {
      JsonNode claim = JSON.readTree(claims.get(dice.nextInt(claims.size())));
      said++;
      return http.send(request(claim), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private HttpRequest request(JsonNode claim) {
    String path = base + "/callback/executions/%s/".formatted(claim.path("execution_id").asText());
    int attempt = claim.path("attempt").asInt();
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Authorization", "Bearer " + claim.path("token").asText())
            .header("X-Scene-Attempt", String.valueOf(attempt));
    return switch (dice.nextInt(3)) {
      case 0 -> upload(request, path);
      case 1 -> json(request, path + "complete", result(claim));
      default ->
          json(
              request,
              path + "complete",
              result(claim).replace("\"status\":\"ok\"", "\"status\":\"failed\""));
    };
  }

  private HttpRequest upload(HttpRequest.Builder request, String path) {
    byte[] bytes = "line %d".formatted(said).getBytes(StandardCharsets.UTF_8);
    return request
        .uri(URI.create(path + "artifacts/console.log"))
        .header("Content-Type", "text/plain; charset=utf-8")
        .header("X-Scene-Sha256", Picture.sha256(bytes))
        .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
        .build();
  }

  private static HttpRequest json(HttpRequest.Builder request, String path, String body) {
    return request
        .uri(URI.create(path))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private String result(JsonNode claim) {
    return """
    {"execution_id":"%s","run_id":"%s","attempt":%d,"status":"ok","reason":"internal",
     "message":"Late, %d","http_status":200,"timings":{},"environment":{},"warnings":[],
     "artifacts":[]}
    """
        .formatted(
            claim.path("execution_id").asText(),
            claim.path("run_id").asText(),
            claim.path("attempt").asInt(),
            said);
  }
}
