package dev.scene.runner.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scene.runner.FakeService;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.setup.Engine;
import dev.scene.runner.setup.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackClientTest {
  private final List<Duration> waited = new ArrayList<>();
  private FakeService service;
  private CallbackClient callback;
  private Claim claim;

  @BeforeEach
  void start() throws IOException {
    service = new FakeService();
    callback = new CallbackClient(settings("http://localhost:" + service.port()), backoff());
    claim = Json.read(Files.readAllBytes(Path.of("contract/claim-answer.json")), Claim.class);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void claimsWithTheContainersToken() throws IOException {
    service.claim(Files.readString(Path.of("contract/claim-answer.json")));

    assertThat(callback.claim(List.of(), () -> true)).contains(claim);
    assertThat(service.headers).containsEntry("Authorization", "Bearer container-token");
  }

  @Test
  void nothingLeftIsNoClaim() {
    assertThat(callback.claim(List.of(), () -> true)).isEmpty();
  }

  @Test
  void asksAgainWhileThereMayBeMore() throws IOException {
    service.later(2).claim(Files.readString(Path.of("contract/claim-answer.json")));

    assertThat(callback.claim(List.of(), () -> true)).contains(claim);
    assertThat(service.claimRequests).hasSize(3);
  }

  @Test
  void whoMayNotWaitAsksOnce() throws IOException {
    service.later(2).claim(Files.readString(Path.of("contract/claim-answer.json")));

    assertThat(callback.claim(List.of(), () -> false)).isEmpty();
    assertThat(service.claimRequests).hasSize(1);
  }

  @Test
  void triesAgainWhileTheServiceIsDown() {
    service.failing(503, 500, 429);

    assertThat(callback.heartbeat(claim)).isFalse();
    assertThat(service.requests).hasSize(4);
    assertThat(waited)
        .containsExactly(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(3));
  }

  @Test
  void givesUpWhenTheWaitsAreUsedUp() {
    service.failing(500, 500, 500, 500);

    assertThatThrownBy(() -> callback.claim(List.of(), () -> true))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("failed on every try, last with HTTP 500");
  }

  @Test
  void triesAgainWhenTheConnectionIsLost() {
    service.close();

    assertThatThrownBy(() -> callback.claim(List.of(), () -> true))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(waited).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 404, 409})
  void dropsAnExecutionThatIsNoLongerItsOwnWithoutAskingAgain(int status) {
    service.failing(status);

    assertThatThrownBy(() -> callback.events(claim, List.of()))
        .isInstanceOfSatisfying(
            CallbackRefused.class, e -> assertThat(e.status()).isEqualTo(status))
        .hasMessageContaining("Injected");
    assertThat(waited).isEmpty();
  }

  @Test
  void announcesTheBytesItUploads() {
    callback.upload(claim, UploadFile.of(UploadFile.Kind.CONSOLE, "hello".getBytes(UTF_8)));

    assertThat(service.artifacts).containsKey(claim.executionId() + "/console.log");
    assertThat(service.headers)
        .containsEntry("Authorization", "Bearer " + claim.token())
        .containsEntry("Content-type", "text/plain; charset=utf-8")
        .containsEntry("Content-length", "5")
        .containsEntry("X-scene-attempt", "1")
        .containsEntry("X-scene-sha256", UploadFile.sha256("hello".getBytes(UTF_8)));
  }

  private Backoff backoff() {
    return new Backoff(
        List.of(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(3)), waited::add);
  }

  private static Settings settings(String url) {
    return new Settings(
        URI.create(url),
        "container-token",
        "run",
        "scene-1",
        Engine.CHROMIUM,
        25,
        List.of("chromium"),
        Map.of(),
        null,
        true,
        List.of());
  }
}
