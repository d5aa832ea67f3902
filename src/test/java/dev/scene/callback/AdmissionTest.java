package dev.scene.callback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.scene.container.FakeContainers;
import dev.scene.event.AuditEntry;
import dev.scene.event.AuditLog;
import dev.scene.platform.Tokens;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.FakeRunner.Claimed;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may speak for an execution.
@QuarkusTest
class AdmissionTest {
  @Inject Given given;
  @Inject Crank crank;
  @Inject FakeContainers containers;
  @Inject AuditLog audit;

  @BeforeEach
  void start() {
    given.nothing();
  }

  private FakeRunner runner(int tasks) {
    given.run(given.batch(tasks));
    return crank.runner();
  }

  private static List<Response> everyCall(Claimed claimed) {
    return List.of(
        claimed.heartbeat(),
        claimed.event(1, "Opening"),
        claimed.upload("console.log", FakeRunner.utf8("x")),
        claimed.fails("internal", "x"));
  }

  @Test
  void everyWrongTokenGetsOneAndTheSameAnswer() {
    FakeRunner runner = runner(2);
    Claimed claimed = runner.claims();
    Claimed other = new FakeRunner(containers.started().getFirst()).claims();
    Set<String> answers = new HashSet<>();

    for (Claimed wrong :
        List.of(
            claimed.withToken("nonsense"),
            claimed.withToken(Tokens.next()),
            claimed.withToken(other.token()),
            claimed.withToken(runner.token()),
            new Claimed(UUID.randomUUID().toString(), claimed.run(), 1, claimed.token()),
            new Claimed("no-id", claimed.run(), 1, claimed.token()))) {
      for (Response answer : everyCall(wrong)) {
        answer.then().statusCode(401).contentType("application/problem+json");
        answers.add(answer.asString());
      }
    }

    assertThat(answers).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic YTpi"})
  void withoutATokenNothingIsTaken(String header) {
    Claimed claimed = runner(1).claims();

    given()
        .header("Authorization", header)
        .contentType("application/json")
        .body(Map.of("attempt", 1))
        .post("/callback/executions/{id}/heartbeat", claimed.id())
        .then()
        .statusCode(401);
  }

  @Test
  void whatIsRefusedIsWrittenDownOnceForEachExecution() {
    FakeRunner runner = runner(2);
    Claimed claimed = runner.claims();
    Claimed other = new FakeRunner(containers.started().getFirst()).claims();

    everyCall(claimed.withToken("nonsense"));
    everyCall(new Claimed(UUID.randomUUID().toString(), claimed.run(), 1, claimed.token()));

    assertThat(refusals(claimed))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.actor()).isEqualTo("scene");
          assertThat(entry.entityType()).isEqualTo("execution");
          assertThat(entry.data().facts().toString()).contains("401");
        });
    assertThat(refusals(other)).isEmpty();
  }

  private List<AuditEntry> refusals(Claimed claimed) {
    AuditLog.Filter filter = new AuditLog.Filter(UUID.fromString(claimed.id()), null);
    return audit.newest(filter, null, 50).stream()
        .filter(entry -> entry.action().equals("callback_refused"))
        .toList();
  }

  @Test
  void anotherAttemptIsAConflict() {
    Claimed claimed = runner(1).claims();

    for (Response answer : everyCall(claimed.withAttempt(2))) {
      answer.then().statusCode(409).body("type", equalTo("urn:scene:problem:conflict"));
    }
  }

  @Test
  void aTokenOpensItsOwnExecutionAndNoClaim() {
    FakeRunner runner = runner(2);
    Claimed claimed = runner.claims();

    Response answer = FakeRunner.asks(claimed.token(), runner.name(), "chromium");

    answer.then().statusCode(401);
  }

  @Test
  void aRunnerClaimsUnderItsOwnNameAndBrowserOnly() {
    FakeRunner runner = runner(1);

    FakeRunner.asks(runner.token(), "scene-other", "chromium").then().statusCode(401);
    FakeRunner.asks(runner.token(), runner.name(), "firefox").then().statusCode(401);
    FakeRunner.asks("nonsense", runner.name(), "chromium").then().statusCode(401);
  }

  @Test
  void aRunnerThatHasEndedClaimsNothingMore() {
    FakeRunner runner = runner(2);
    containers.exit(runner.name(), 0, "");
    crank.dispatch();

    Response answer = runner.asks();

    answer.then().statusCode(401);
  }

  @Test
  void aRunnerTakesNothingOfAnotherRun() {
    FakeRunner first = runner(1);
    given.run(given.batch(1));
    first.claims().fails("internal", "Broken");

    assertThat(first.claim()).isEmpty();
  }

  @Test
  void everyClaimHasATokenOfItsOwn() {
    FakeRunner runner = runner(3);

    Set<String> tokens = new HashSet<>(List.of(runner.token()));
    for (int i = 0; i < 3; i++) {
      Claimed claimed = runner.claims();
      tokens.add(claimed.token());
      claimed.fails("internal", "Broken");
    }

    assertThat(tokens).hasSize(4);
    assertThat(runner.claim()).isEmpty();
  }
}
