package dev.scene.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.catalog.Browser;
import dev.scene.platform.Ids;
import dev.scene.run.ComparisonStatus;
import dev.scene.run.Configuration;
import dev.scene.run.Execution;
import dev.scene.run.ReferenceComparison;
import dev.scene.run.Status;
import dev.scene.testing.Contract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimAnswerTest {
  @Inject ObjectMapper json;

  private static final Configuration CONFIGURATION =
      new Configuration(
          Ids.next(),
          "Pricing",
          "http://host.docker.internal:9000/pricing.html",
          null,
          "Pricing, top to bottom",
          "document.querySelector('details').open = true",
          0.1,
          0,
          true,
          true,
          true,
          List.of(),
          1,
          new Configuration.Timeouts(30_000, 10_000, 120_000));

  private static Execution claimed() {
    return new Execution(
        UUID.fromString("0199b1c2-d3e4-7a10-8b20-0c30d40e50f6"),
        UUID.fromString("0199b1c2-aaaa-7bbb-8ccc-0ddddeeeefff"),
        Ids.next(),
        null,
        0,
        Browser.CHROMIUM,
        1280,
        800,
        CONFIGURATION,
        Status.EXECUTING,
        null,
        null,
        1,
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
    ClaimResource.Claim answer =
        ClaimResource.answer(claimed(), "q2x9T0c0m1Yw8sV7u6t5R4e3W2q1Z0y9X8w7V6u5T4s");

    assertThat(json.readTree(json.writeValueAsString(answer)))
        .isEqualTo(json.readTree(Contract.message("claim-answer.json")));
  }

  @Test
  void theGoldenRequestIsUnderstood() throws JsonProcessingException {
    assertThat(json.readValue(Contract.message("claim-request.json"), ClaimResource.Request.class))
        .isEqualTo(new ClaimResource.Request("scene-7f3a91-0199b1c2d3e47a10-1", Browser.CHROMIUM));
  }
}
