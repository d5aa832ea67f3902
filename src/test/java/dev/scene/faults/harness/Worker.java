package dev.scene.faults.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.faults.harness.History.Call;
import dev.scene.faults.harness.History.End;
import dev.scene.faults.harness.History.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Speaks for a puppet: claims executions and ends each at once, as one whose page could not be
/// captured. Calls without an answer are made again, as runners do.
public final class Worker implements Runnable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int TRIES = 200;

  static {
    // a call is made again in sight of the history, or not at all
    System.setProperty("sun.net.http.retryPost", "false");
    System.setProperty("http.maxConnections", "50");
  }

  private final String base;
  private final Map<String, String> told;
  private final History history;
  private volatile long slowestMillis;

  public Worker(String base, Map<String, String> told, History history) {
    this.base = base;
    this.told = told;
    this.history = history;
  }

  /// The longest that one call went without any answer.
  public long slowestMillis() {
    return slowestMillis;
  }

  @SuppressWarnings("ArrayRecordComponent") // nobody compares two
  private record Answer(int status, byte[] body) {}

  @Override
  public void run() {
    byte[] request =
        utf8(
            "{\"container\":\"%s\",\"browser\":\"chromium\"}"
                .formatted(told.get("SCENE_CONTAINER")));
    for (Answer claim = claim(request); claim.status() == 200; claim = claim(request)) {
      JsonNode work = json(claim.body());
      byte[] result = utf8(result(work));
      String path =
          "/callback/executions/%s/complete".formatted(work.path("execution_id").asText());
      insist(path, work.path("token").asText(), result, work);
    }
  }

  private Answer claim(byte[] request) {
    return insist("/callback/claims", told.getOrDefault("SCENE_CALLBACK_TOKEN", ""), request, null);
  }

  private Answer insist(String path, String token, byte[] body, @Nullable JsonNode work) {
    Answer answer = new Answer(0, new byte[0]);
    for (int tries = 0; tries < TRIES; tries++) {
      answer = send(path, token, body);
      note(answer, body, work == null ? json(answer.body()) : work, work != null);
      if (Call.end(answer.status()) != End.UNKNOWN) {
        return answer;
      }
      Pause.of(PAUSE);
    }
    return answer;
  }

  private void note(Answer answer, byte[] body, JsonNode work, boolean result) {
    String execution = work.path("execution_id").asText();
    history.add(
        new Call(
            result ? Kind.COMPLETE : Kind.CLAIM,
            execution.isEmpty() ? null : execution,
            work.path("attempt").asInt(),
            null,
            result ? Picture.sha256(body) : null,
            Call.end(answer.status()),
            answer.status(),
            System.currentTimeMillis()));
  }

  private Answer send(String path, String token, byte[] body) {
    long began = System.nanoTime();
    try {
      HttpURLConnection call = open(path, token);
      call.setFixedLengthStreamingMode(body.length);
      call.getOutputStream().write(body);
      int status = call.getResponseCode();
      try (InputStream answer = status < 400 ? call.getInputStream() : call.getErrorStream()) {
        return new Answer(status, answer == null ? new byte[0] : answer.readAllBytes());
      }
    } catch (IOException e) {
      return new Answer(0, new byte[0]);
    } finally {
      slowestMillis =
          Math.max(slowestMillis, Duration.ofNanos(System.nanoTime() - began).toMillis());
    }
  }

  // HttpClient takes more of the machine, which the services need
  private HttpURLConnection open(String path, String token) throws IOException {
    HttpURLConnection call = (HttpURLConnection) URI.create(base + path).toURL().openConnection();
    call.setRequestMethod("POST");
    call.setRequestProperty("Authorization", "Bearer " + token);
    call.setRequestProperty("Content-Type", "application/json");
    call.setConnectTimeout(5_000);
    call.setReadTimeout(60_000);
    call.setDoOutput(true);
    return call;
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return JSON.missingNode();
    }
  }

  private static String result(JsonNode work) {
    return """
    {"execution_id":"%s","run_id":"%s","attempt":%d,"status":"failed","reason":"internal",
     "message":"Nothing to do","timings":{},"environment":{},"warnings":[],"artifacts":[]}
    """
        .formatted(
            work.path("execution_id").asText(),
            work.path("run_id").asText(),
            work.path("attempt").asInt());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
