package dev.scene.api;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.scene.container.FakeContainers;
import dev.scene.testing.Crank;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RunApiTest {
  @Inject Given given;
  @Inject Crank crank;
  @Inject FakeContainers containers;

  @BeforeEach
  void start() {
    given.nothing();
  }

  @Test
  void aRunIsOpenedWithAllItsExecutionsQueued() {
    Given.Batch batch =
        given.batch(
            2,
            Map.of(
                "viewports",
                List.of(Map.of("width", 640, "height", 480), Map.of("width", 320, "height", 480))));

    Response answer = given.launch(batch.id(), "comparison", Map.of());

    answer
        .then()
        .statusCode(201)
        .header("Location", endsWith("/api/runs/" + answer.path("id")))
        .body("status", equalTo("queued"))
        .body("totals.queued", equalTo(4))
        .body("totals.executions", equalTo(4));
  }

  @Test
  void theSameKeyWithTheSameParametersAnswersTheSameRun() {
    Given.Batch batch = given.batch(1);
    String first =
        given
            .launch(batch.id(), "comparison", Map.of("idempotency_key", "build-7"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    Response again = given.launch(batch.id(), "comparison", Map.of("idempotency_key", "build-7"));

    again.then().statusCode(200).body("id", equalTo(first));
    assertThat(get("/api/runs").jsonPath().getList("")).hasSize(1);
  }

  @Test
  void theSameKeyWithOtherParametersIsAConflict() {
    Given.Batch batch = given.batch(1);
    given.launch(batch.id(), "comparison", Map.of("idempotency_key", "build-8"));

    Response other =
        given.launch(batch.id(), "baseline_recording", Map.of("idempotency_key", "build-8"));

    other.then().statusCode(409).body("remedy", notNullValue());
  }

  @Test
  void theSameKeyFiveTimesAtOnceOpensOneRun() throws InterruptedException, ExecutionException {
    Given.Batch batch = given.batch(1);
    Callable<String> call =
        () -> given.launch(batch.id(), "comparison", Map.of("idempotency_key", "k")).path("id");

    Set<String> runs = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
      for (Future<String> run : threads.invokeAll(Collections.nCopies(5, call))) {
        runs.add(run.get());
      }
    }

    assertThat(runs).hasSize(1).doesNotContainNull();
    assertThat(get("/api/runs").jsonPath().getList("")).hasSize(1);
  }

  @Test
  void aBatchWithoutAnEnabledTaskIsRefused() {
    String project = given.project();
    String batch = given.batchOf(project, List.of());

    Response answer = given.launch(batch, "comparison", Map.of());

    answer.then().statusCode(422).body("errors[0].field", equalTo("batch_id"));
  }

  @Test
  void withoutAnEngineNothingIsStoredAndTheRemedyIsNamed() {
    Given.Batch batch = given.batch(1);
    containers.setReachable(false);

    Response answer = given.launch(batch.id(), "comparison", Map.of());

    answer.then().statusCode(503).body("remedy", equalTo("Make it reachable."));
    assertThat(get("/api/runs").jsonPath().getList("")).isEmpty();
  }

  @Test
  void anEditAfterTheLaunchDoesNotReachTheExecution() {
    Given.Batch batch = given.batch(1);
    UUID run = given.run(batch);

    Given.json(Map.of("name", "Renamed", "url", "http://elsewhere.invalid/"))
        .put("/api/pages/" + batch.pages().getFirst())
        .then()
        .statusCode(200);

    assertThat(get("/api/runs/%s/executions".formatted(run)).<String>path("[0].configuration.url"))
        .startsWith("http://shop.invalid/");
  }

  @Test
  void noAnswerEverCarriesATokenOrItsHash() {
    UUID recording = given.recording(given.batch(1));
    crank.through(recording, Png.plain(640, 480, Color.BLUE));

    String everything =
        get("/api/runs").asString()
            + get("/api/runs/%s/executions".formatted(recording)).asString()
            + get("/api/runs/%s/events".formatted(recording)).asString();

    assertThat(everything).doesNotContainIgnoringCase("token");
  }
}
