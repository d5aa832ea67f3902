package dev.scene.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.catalog.Browser;
import dev.scene.catalog.capture.Action;
import dev.scene.catalog.capture.ActionDraft;
import dev.scene.catalog.capture.BasicAuth;
import dev.scene.catalog.capture.CaptureRules;
import dev.scene.catalog.capture.Device;
import dev.scene.catalog.capture.Evidence;
import dev.scene.catalog.capture.Loading;
import dev.scene.catalog.capture.Quiet;
import dev.scene.catalog.capture.Session;
import dev.scene.catalog.capture.Shot;
import dev.scene.platform.Ids;
import dev.scene.platform.Secret;
import dev.scene.platform.Vault;
import dev.scene.run.Execution;
import dev.scene.run.Status;
import dev.scene.run.comparison.ComparisonStatus;
import dev.scene.run.comparison.ReferenceComparison;
import dev.scene.run.plan.Configuration;
import dev.scene.testing.Contract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimAnswerTest {
  @Inject ObjectMapper json;

  @Inject Claims claims;
  @Inject Vault vault;

  private static final CaptureRules RULES =
      new CaptureRules(
          new Device(1.0, null, "en-US", "UTC", Device.ColorScheme.LIGHT, true, null),
          new Session(
              Instant.parse("2026-01-02T03:04:05Z"),
              1L,
              Map.of("X-Preview", Secret.of("on")),
              List.of(new Session.Cookie("consent", Secret.of("all"), null, "/")),
              null,
              List.of("*.ads.example"),
              false),
          new Loading(Loading.WaitUntil.LOAD, false, true, true, 0, 5),
          new Quiet(
              Quiet.CookieBanners.HIDE,
              List.of("#onetrust-banner-sdk"),
              true,
              true,
              true,
              false,
              List.of(".chat")),
          new Shot(Shot.Area.FULL_PAGE, List.of(), List.of(".avatar"), List.of(".ad")),
          new Evidence(Evidence.Keep.ON_FAILURE, Evidence.Keep.OFF, true, true));

  private Configuration configuration(Secret password) throws JsonProcessingException {
    return new Configuration(
        Ids.next(),
        "Pricing",
        "http://host.docker.internal:9000/pricing.html",
        "http://host.docker.internal:9001/pricing.html",
        new BasicAuth("staging", password),
        actions(
            """
            [{"type": "click", "selector": "#accept", "timeout_ms": 2000},
             {"type": "wait", "wait_ms": 100}]
            """),
        null,
        "Pricing, top to bottom",
        actions(
            """
            [{"type": "fill", "selector": "#amount", "value": "12"},
             {"type": "press", "selector": "#amount", "key": "Enter"}]
            """),
        "document.querySelector('details').open = true",
        RULES,
        0.1,
        0,
        true,
        true,
        true,
        List.of(),
        1,
        new Configuration.Timeouts(30_000, 10_000, 120_000));
  }

  private List<Action> actions(String written) throws JsonProcessingException {
    List<@Nullable ActionDraft> drafts = json.readValue(written, new TypeReference<>() {});
    return ActionDraft.actions(drafts);
  }

  private static Execution claimed(Configuration configuration) {
    return new Execution(
        UUID.fromString("0199b1c2-d3e4-7a10-8b20-0c30d40e50f6"),
        UUID.fromString("0199b1c2-aaaa-7bbb-8ccc-0ddddeeeefff"),
        Ids.next(),
        null,
        0,
        Browser.CHROMIUM,
        1280,
        800,
        configuration,
        Status.EXECUTING,
        null,
        null,
        1,
        1,
        null,
        false,
        null,
        null,
        null,
        "scene-7f3a91-0199b1c2d3e47a10-1",
        "a hash",
        Instant.EPOCH,
        Instant.EPOCH,
        null,
        null,
        null,
        ComparisonStatus.NONE,
        null,
        null,
        null,
        null,
        null,
        false,
        ReferenceComparison.NONE,
        Instant.EPOCH,
        Instant.EPOCH,
        null);
  }

  @Test
  void theAnswerIsTheGoldenOneToTheLastField() throws JsonProcessingException {
    Configuration configuration = configuration(vault.seal(Secret.of("correct horse")));

    Claim answer = claims.of(claimed(configuration), "q2x9T0c0m1Yw8sV7u6t5R4e3W2q1Z0y9X8w7V6u5T4s");

    JsonNode golden = json.readTree(Contract.message("claim-answer.json"));
    JsonNode told = json.readTree(json.writeValueAsString(answer));
    assertThat(golden.equals(ClaimAnswerTest::numbersByValue, told))
        .as("%s is %s", told, golden)
        .isTrue();
  }

  // 1 and 1.0 are the same number in JSON
  private static int numbersByValue(JsonNode one, JsonNode other) {
    boolean same =
        (one.isNumber() && other.isNumber())
            ? one.decimalValue().compareTo(other.decimalValue()) == 0
            : one.equals(other);
    return same ? 0 : 1;
  }

  @Test
  void theGoldenAnswerOfWhoIsToAskAgainIsWritten() throws JsonProcessingException {
    assertThat(json.readTree(json.writeValueAsString(new ClaimResource.Later(200))))
        .isEqualTo(json.readTree(Contract.message("claim-later.json")));
  }

  @Test
  void theGoldenRequestIsUnderstood() throws JsonProcessingException {
    assertThat(json.readValue(Contract.message("claim-request.json"), ClaimResource.Request.class))
        .isEqualTo(
            new ClaimResource.Request(
                "scene-7f3a91-0199b1c2d3e47a10-1",
                Browser.CHROMIUM,
                List.of(UUID.fromString("0199b1c2-d3e4-7a10-8a55-1b2c3d4e5f60")),
                true));
  }
}
