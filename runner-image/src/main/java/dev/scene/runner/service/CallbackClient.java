package dev.scene.runner.service;

import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.service.Messages.ClaimRequest;
import dev.scene.runner.service.Messages.Event;
import dev.scene.runner.service.Messages.EventBatch;
import dev.scene.runner.service.Messages.HeartbeatAnswer;
import dev.scene.runner.service.Messages.HeartbeatRequest;
import dev.scene.runner.service.Messages.Later;
import dev.scene.runner.service.Messages.Result;
import dev.scene.runner.setup.Settings;
import dev.scene.runner.text.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Speaks to the service, call by call as in `contract/README.md`.
///
/// Lost connections, 5xx, 408 and 429 are tried again for a minute; any other error is a
/// [CallbackRefused]. Safe for use from several threads.
public final class CallbackClient {
  private static final int LATER = 202;
  private static final int FOUND = 200;

  private final Settings settings;
  private final Backoff backoff;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public CallbackClient(Settings settings, Backoff backoff) {
    this.settings = settings;
    this.backoff = backoff;
  }

  /// The next execution for this container, or nothing when none is left. Where the service says
  /// that there may be more, it is asked again.
  ///
  /// @param delivering ids of those that it still hands over, which are not to be taken back
  /// @param mayWait whether to go on asking
  public Optional<Claim> claim(List<String> delivering, BooleanSupplier mayWait) {
    ClaimRequest body =
        new ClaimRequest(settings.container(), settings.browser().label(), delivering, true);
    HttpRequest request = json("/callback/claims", settings.token(), body);
    HttpResponse<byte[]> answer = send(request);
    while (answer.statusCode() == LATER && mayWait.getAsBoolean()) {
      pause(Json.read(answer.body(), Later.class).askAgainMs());
      answer = send(request);
    }
    return answer.statusCode() == FOUND
        ? Optional.of(Json.read(answer.body(), Claim.class))
        : Optional.empty();
  }

  public void events(Claim claim, List<Event> events) {
    send(json(path(claim, "/events"), claim.token(), new EventBatch(claim.attempt(), events)));
  }

  /// Whether the service wants the execution to end softly.
  public boolean heartbeat(Claim claim) {
    HeartbeatRequest body = new HeartbeatRequest(claim.attempt());
    HttpResponse<byte[]> answer = send(json(path(claim, "/heartbeat"), claim.token(), body));
    return Json.read(answer.body(), HeartbeatAnswer.class).stop();
  }

  public void upload(Claim claim, UploadFile file) {
    send(
        request(path(claim, "/artifacts/" + file.artifact().name()), claim.token())
            .header("Content-Type", file.artifact().contentType())
            .header("X-Scene-Sha256", file.artifact().sha256())
            .header("X-Scene-Attempt", Integer.toString(claim.attempt()))
            .timeout(Duration.ofMinutes(2))
            .PUT(file.body())
            .build());
  }

  public void complete(Claim claim, Result result) {
    send(json(path(claim, "/complete"), claim.token(), result));
  }

  private static String path(Claim claim, String rest) {
    return "/callback/executions/" + claim.executionId() + rest;
  }

  private HttpRequest json(String path, String token, Object body) {
    return request(path, token)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(Json.write(body)))
        .build();
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(settings.callbackUrl() + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return sendUntilAnswered(request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted during " + named(request), e));
    }
  }

  private HttpResponse<byte[]> sendUntilAnswered(HttpRequest request) throws InterruptedException {
    for (int retry = 0; ; retry++) {
      String fault;
      try {
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() < 400) return answer;
        if (!passes(answer.statusCode())) throw refused(request, answer);
        fault = "HTTP " + answer.statusCode();
      } catch (IOException e) {
        fault = e.toString();
      }
      Log.info("%s failed (%s)".formatted(named(request), fault));
      if (!backoff.waitBefore(retry)) throw unreachable(request, fault);
    }
  }

  private static void pause(int ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted while waiting for work", e));
    }
  }

  private static boolean passes(int status) {
    return status >= 500 || status == 408 || status == 429;
  }

  private static CallbackRefused refused(HttpRequest request, HttpResponse<byte[]> answer) {
    String why = Problems.describe(answer.body());
    return new CallbackRefused(
        answer.statusCode(),
        "%s was refused with HTTP %d. %s".formatted(named(request), answer.statusCode(), why));
  }

  private static UncheckedIOException unreachable(HttpRequest request, String fault) {
    return new UncheckedIOException(
        new IOException(
            "%s failed on every try, last with %s. Check that the service runs and that containers reach it at SCENE_CALLBACK_URL."
                .formatted(named(request), fault)));
  }

  private static String named(HttpRequest request) {
    return request.method() + " " + request.uri();
  }
}
