package dev.scene.callback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.container.RunnerSpec;
import dev.scene.event.RunLog;
import dev.scene.run.Executions;
import dev.scene.run.Status;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.FakeRunner.Claimed;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bodies that a runner would never send: each is the sender's fault, none the service's.
@QuarkusTest
class HostileBodiesTest {
  @Inject Given given;
  @Inject Crank crank;
  @Inject Executions executions;
  @Inject RunLog log;
  @Inject ObjectMapper json;
  private FakeRunner runner = new FakeRunner(nobody());
  private Claimed claimed = new Claimed("", "", 0, "");

  private static RunnerSpec nobody() {
    return new RunnerSpec("", "", "", new UUID(0, 0), Map.of());
  }

  @BeforeEach
  void claim() {
    given.nothing();
    given.run(given.batch(1));
    runner = crank.runner();
    claimed = runner.claims();
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("nothing", ""),
        Arguments.of("null", "null"),
        Arguments.of("no JSON", "<html>"),
        Arguments.of("half of it", "{\"attempt\": 1, \"ev"),
        Arguments.of("a list", "[]"),
        Arguments.of("an empty object", "{}"),
        Arguments.of("lists 1,000 deep", "[".repeat(1000) + "]".repeat(1000)),
        Arguments.of("objects 1,000 deep", "{\"attempt\":".repeat(1000) + "1" + "}".repeat(1000)),
        Arguments.of("a field twice", "{\"attempt\": 1, \"attempt\": 1, \"events\": []}"),
        Arguments.of("an unknown field", "{\"attempt\": 1, \"events\": [], \"mood\": 1}"),
        Arguments.of("no number", "{\"attempt\": NaN}"),
        Arguments.of("a word for a number", "{\"attempt\": \"one\"}"),
        Arguments.of("a number too large", "{\"attempt\": 99999999999999999999}"),
        Arguments.of("a million digits", "{\"attempt\": " + "9".repeat(1_000_000) + "}"),
        Arguments.of("null for a list", "{\"attempt\": 1, \"events\": null, \"artifacts\": null}"),
        Arguments.of("null in a list", "{\"attempt\": 1, \"events\": [null]}"),
        Arguments.of(
            "an event of nulls",
            "{\"attempt\": 1, \"events\": [{\"seq\": 1, \"at\": null, \"type\": null,"
                + " \"message\": null}]}"),
        Arguments.of(
            "a type of 1,000 letters",
            "{\"attempt\": 1, \"events\": [{\"seq\": 1, \"at\": \"2026-01-01T00:00:00Z\","
                + " \"type\": \"%s\", \"message\": \"x\"}]}".formatted("t".repeat(1000))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void eventsThatAreNoneAreTheSendersFault(String what, String body) {
    assertRefused(what, claimed.post("events", body));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void resultsThatAreNoneAreTheSendersFault(String what, String body) {
    assertRefused(what, claimed.complete(body));
    assertThat(executions.require(UUID.fromString(claimed.id())).status())
        .isEqualTo(Status.EXECUTING);
  }

  private static void assertRefused(String what, Response answer) {
    assertThat(answer.statusCode()).as(what).isIn(400, 409, 413, 422);
    assertThat(answer.contentType()).as(what).startsWith("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "execution_id",
        "run_id",
        "status",
        "message",
        "timings",
        "environment",
        "warnings",
        "artifacts"
      })
  void aResultWithoutARequiredFieldIsRefused(String field) {
    Map<String, Object> result = claimed.result(Map.of());
    result.put("status", "failed");
    result.put("reason", "internal");
    result.remove(field);

    assertRefused(field, claimed.complete(result));
  }

  @Test
  void aListedFileThatIsNoneIsRefused() throws JsonProcessingException {
    Map<String, Object> result = claimed.result(Map.of());
    result.put("artifacts", Collections.singletonList(null));

    assertRefused("null", claimed.complete(json.writeValueAsString(result)));
    result.put("artifacts", List.of(Map.of()));
    assertRefused("no name", claimed.complete(json.writeValueAsString(result)));
  }

  @Test
  void aResultOfMoreThanAMegabyteIsTooLarge() {
    Map<String, Object> result = claimed.result(Map.of());
    result.put("message", "x".repeat(1_000_001));

    claimed.complete(result).then().statusCode(413);
  }

  @Test
  void aReasonThatNoColumnHoldsIsRefused() {
    assertRefused("a long reason", claimed.fails("x".repeat(101), "Broken"));
  }

  @Test
  void aVeryLongMessageIsKept() {
    claimed.fails("internal", "x".repeat(500_000)).then().statusCode(200);
  }

  @Test
  void textThatNoDatabaseKeepsIsMadeKeepable() {
    claimed.event(1, "\u001b[31mred\u001b[0m\r\n<script>\u0000\ud800").then().statusCode(204);

    assertThat(log.of(UUID.fromString(claimed.id())))
        .anySatisfy(line -> assertThat(line.message()).contains("<script>\ufffd"));
  }

  @Test
  void aClaimThatIsNoneIsTheSendersFault() {
    for (String body :
        List.of("", "null", "{}", "[]", "{\"container\": 1, \"browser\": \"ie6\"}")) {
      int status =
          RestAssured.given()
              .header("Authorization", "Bearer " + runner.token())
              .contentType("application/json")
              .body(body)
              .post("/callback/claims")
              .statusCode();
      assertThat(status).as(body).isIn(400, 401, 422);
    }
  }
}
