package dev.scene.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.container.FakeContainers;
import dev.scene.platform.Problem;
import dev.scene.platform.ProblemBody;
import dev.scene.run.CaptureResult;
import dev.scene.testing.Contract;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The golden messages of runner-image/contract, from the service's side.
@QuarkusTest
class ContractTest {
  @Inject Given given;
  @Inject Crank crank;
  @Inject ObjectMapper json;

  @BeforeEach
  void start() {
    given.nothing();
  }

  private FakeRunner.Claimed claimed() {
    given.run(given.batch(1));
    return crank.runner().claims();
  }

  private static void assertShape(Response answer, String golden) throws JsonProcessingException {
    ObjectMapper plain = new ObjectMapper();
    JsonNode expected = plain.readTree(Contract.message(golden));
    assertThat(plain.readTree(answer.asString()).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(expected::fieldNames);
  }

  @ParameterizedTest
  @ValueSource(strings = {"result-ok.json", "result-failed.json"})
  void aResultIsReadAndWrittenBackWithoutALoss(String golden) throws JsonProcessingException {
    CaptureResult result = json.readValue(Contract.message(golden), CaptureResult.class);

    assertThat(json.readTree(json.writeValueAsString(result)))
        .isEqualTo(json.readTree(Contract.message(golden)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"result-ok.json", "result-failed.json"})
  void aResultWithAFieldThatNobodyKnowsIsRefused(String golden) throws JsonProcessingException {
    ObjectNode result = (ObjectNode) json.readTree(Contract.message(golden));
    result.put("mood", "sunny");

    assertThatExceptionOfType(UnrecognizedPropertyException.class)
        .isThrownBy(() -> json.readValue(result.toString(), CaptureResult.class));
  }

  @Test
  void theGoldenEventsAreTaken() {
    FakeRunner.Claimed claimed = claimed();

    Response answer = claimed.post("events", Contract.message("events.json"));

    answer.then().statusCode(204);
  }

  @Test
  void theGoldenHeartbeatGetsTheGoldenAnswer() throws JsonProcessingException {
    FakeRunner.Claimed claimed = claimed();

    Response answer = claimed.post("heartbeat", Contract.message("heartbeat-request.json"));

    answer.then().statusCode(200);
    assertThat(json.readTree(answer.asString()))
        .isEqualTo(json.readTree(Contract.message("heartbeat-answer.json")));
  }

  @Test
  void anUploadIsAnsweredInTheGoldenShape() throws JsonProcessingException {
    Response answer = claimed().upload("console.log", FakeRunner.utf8("a line\n"));

    answer.then().statusCode(201);
    assertShape(answer, "artifact-answer.json");
  }

  @Test
  void aResultIsAnsweredInTheGoldenShape() throws JsonProcessingException {
    Response answer = claimed().fails("dns_failure", "No such host");

    answer.then().statusCode(200);
    assertShape(answer, "complete-answer.json");
  }

  @Test
  void theGoldenFailureIsTakenOnceItsFileIsThere() throws JsonProcessingException {
    FakeRunner.Claimed claimed = claimed();
    ObjectNode result = (ObjectNode) json.readTree(Contract.message("result-failed.json"));
    result.put("execution_id", claimed.id()).put("run_id", claimed.run()).putArray("artifacts");

    Response answer = claimed.complete(result.toString());

    answer.then().statusCode(200);
    assertThat(answer.<String>path("status")).isEqualTo("failed");
  }

  @Test
  void aConflictIsToldInTheGoldenWords() throws JsonProcessingException {
    JsonNode golden = json.readTree(Contract.message("problem.json"));
    Problem conflict =
        Problem.conflict(golden.get("detail").asText(), golden.get("remedy").asText());

    assertThat(json.readTree(json.writeValueAsString(ProblemBody.of(conflict)))).isEqualTo(golden);
  }

  @Test
  void aRunnerIsToldWhatTheContractLists() {
    given.run(given.batch(1));

    Map<String, String> told = crank.started().environment();

    assertThat(Contract.message("README.md")).contains(told.keySet());
    assertThat(told).hasSize(7).containsEntry("SCENE_BROWSER", "chromium");
    assertThat(told).containsEntry("SCENE_IMAGE", FakeContainers.IMAGE_ID);
    assertThat(told.get("SCENE_CALLBACK_URL")).matches("http://host.docker.internal:[1-9]\\d+");
  }
}
