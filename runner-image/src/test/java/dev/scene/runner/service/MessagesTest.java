package dev.scene.runner.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.service.Messages.ClaimRequest;
import dev.scene.runner.service.Messages.Event;
import dev.scene.runner.service.Messages.EventBatch;
import dev.scene.runner.service.Messages.HeartbeatAnswer;
import dev.scene.runner.service.Messages.HeartbeatRequest;
import dev.scene.runner.service.Messages.Later;
import dev.scene.runner.service.Messages.Result;
import dev.scene.runner.service.Messages.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The runner's side of the golden messages.
class MessagesTest {
  private static final JsonMapper PLAIN = new JsonMapper();

  @Test
  void readsAClaim() throws IOException {
    Claim claim = Json.read(golden("claim-answer.json"), Claim.class);

    assertThat(claim.attempt()).isEqualTo(1);
    assertThat(claim.page().preparatoryJs()).isNull();
    assertThat(claim.task().taskJs()).isEqualTo("document.querySelector('details').open = true");
    assertThat(claim.viewport()).isEqualTo(new Size(1280, 800));
    assertThat(claim.capture().shot().area()).isEqualTo("full_page");
    assertThat(claim.timeouts().executionMs()).isEqualTo(120_000);
  }

  @Test
  void readsWhenToAskAgain() throws IOException {
    assertThat(Json.read(golden("claim-later.json"), Later.class)).isEqualTo(new Later(200));
  }

  @Test
  void passesOverFieldsThatItDoesNotKnow() {
    assertThat(
            Json.read("{\"stop\":true,\"later\":[1]}".getBytes(UTF_8), HeartbeatAnswer.class)
                .stop())
        .isTrue();
  }

  @Test
  void writesTheClaimRequest() throws IOException {
    assertWrites(
        "claim-request.json",
        new ClaimRequest(
            "scene-7f3a91-0199b1c2d3e47a10-1",
            "chromium",
            List.of("0199b1c2-d3e4-7a10-8a55-1b2c3d4e5f60"),
            true));
  }

  @Test
  void writesTheHeartbeat() throws IOException {
    assertWrites("heartbeat-request.json", new HeartbeatRequest(1));
  }

  @Test
  void writesEventsWithTheirTimesToTheMillisecond() throws IOException {
    String address = "http://host.docker.internal:9000/pricing.html";

    assertWrites(
        "events.json",
        new EventBatch(
            1,
            List.of(
                new Event(
                    1,
                    Instant.parse("2026-01-02T03:04:05.678Z"),
                    "navigating",
                    "Opening " + address),
                new Event(
                    2,
                    Instant.parse("2026-01-02T03:04:06.012Z"),
                    "navigated",
                    "HTTP 200 from " + address + " after 334 ms"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"result-ok.json", "result-failed.json"})
  void writesAResultAsItWasRead(String file) throws IOException {
    assertWrites(file, Json.read(golden(file), Result.class));
  }

  @Test
  void explainsAProblem() throws IOException {
    assertThat(Problems.describe(golden("problem.json")))
        .startsWith("Conflict — ")
        .endsWith("the first result stands.");
  }

  @Test
  void explainsAnErrorPageThatIsNoProblem() {
    assertThat(Problems.describe("<h1>Bad gateway</h1>".getBytes(UTF_8)))
        .isEqualTo("<h1>Bad gateway</h1>");
  }

  private static void assertWrites(String file, Object message) throws IOException {
    JsonNode written = PLAIN.readTree(Json.write(message));
    assertThat(written).isEqualTo(PLAIN.readTree(golden(file)));
  }

  private static byte[] golden(String file) throws IOException {
    return Files.readAllBytes(Path.of("contract", file));
  }
}
