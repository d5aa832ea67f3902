package dev.scene.baseline;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.scene.container.FakeContainers;
import dev.scene.platform.Rows;
import dev.scene.run.Run;
import dev.scene.run.Status;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BaselineTest {
  private static final byte[] PICTURE = Png.plain(64, 48, Color.BLUE);

  @Inject Given given;
  @Inject Crank crank;
  @Inject FakeContainers containers;
  @Inject Baselines baselines;
  @Inject Rows rows;

  @BeforeEach
  void start() {
    given.nothing();
  }

  private Baseline recorded(Given.Batch batch) {
    UUID recording = given.recording(batch);
    crank.through(recording, PICTURE);
    return baselines.ofRun(recording).orElseThrow();
  }

  private int count(String table) {
    return rows.find(Integer.class, "select count(*) from " + table).orElseThrow();
  }

  @Test
  void aRecordingRunThatFinishesFreezesEveryPicture() {
    Baseline baseline = recorded(given.batch(2));

    Response answer = get("/api/baselines/" + baseline.id());

    answer
        .then()
        .statusCode(200)
        .body("status", equalTo("ready"))
        .body("items", hasSize(2))
        .body("items[0].environment.browser", equalTo("chromium"));
    get("/api/runs/" + baseline.runId())
        .then()
        .body("created_baseline_id", equalTo(baseline.id().toString()));
    assertThat(get(answer.<String>path("items[0].picture_url")).asByteArray()).isEqualTo(PICTURE);
  }

  @Test
  void oneFailureAndThereIsNoBaseline() {
    UUID recording = given.recording(given.batch(2));
    crank.dispatch();
    FakeRunner runner = new FakeRunner(containers.started().getFirst());
    runner.claims().captures(PICTURE);
    runner.claims().fails("dns_failure", "No such host");

    Run over = crank.concluded(recording);

    assertThat(over.status()).isEqualTo(Status.FAILED);
    assertThat(over.reason()).isEqualTo("executions_failed");
    assertThat(baselines.ofRun(recording)).isEmpty();
  }

  @Test
  void aBaselineOutlivesTheRunThatMadeIt() {
    Given.Batch batch = given.batch(1);
    Baseline baseline = recorded(batch);
    String picture = get("/api/baselines/" + baseline.id()).path("items[0].picture_url");

    delete("/api/runs/" + baseline.runId()).then().statusCode(204);

    get("/api/runs/" + baseline.runId()).then().statusCode(404);
    assertThat(get(picture).asByteArray()).isEqualTo(PICTURE);
    UUID comparison = given.run(batch);
    assertThat(crank.through(comparison, PICTURE).status()).isEqualTo(Status.FINISHED);
    get("/api/runs/%s/executions".formatted(comparison))
        .then()
        .body("[0].verdict", equalTo("identical"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "POST"})
  void nobodyCanChangeABaseline(String method) {
    Baseline baseline = recorded(given.batch(1));

    Response answer =
        Given.json(Map.of("notes", "other")).request(method, "/api/baselines/" + baseline.id());

    answer.then().statusCode(405);
  }

  @Test
  void aLaterRecordingDoesNotTouchAnEarlierBaseline() {
    Given.Batch batch = given.batch(1);
    Baseline earlier = recorded(batch);
    String before = get("/api/baselines/" + earlier.id()).asString();

    Baseline later = recorded(batch);

    assertThat(get("/api/baselines/" + earlier.id()).asString()).isEqualTo(before);
    assertThat(baselines.latest(UUID.fromString(batch.id()))).contains(later);
  }

  @Test
  void aBaselineThatARunningRunComparesWithStays() {
    Given.Batch batch = given.batch(1);
    Baseline baseline = recorded(batch);
    given.run(batch);

    Response answer = delete("/api/baselines/" + baseline.id());

    answer.then().statusCode(409).body("remedy", notNullValue());
  }

  @Test
  void aDeletedBaselineTakesItsPicturesAlong() {
    Baseline baseline = recorded(given.batch(1));
    int files = count("artifact");

    delete("/api/baselines/" + baseline.id()).then().statusCode(204);

    assertThat(count("baseline_item")).isZero();
    assertThat(count("artifact")).isEqualTo(files - 1);
  }

  @Test
  void aProjectTakesAllThatItHoldsAlong() {
    Given.Batch batch = given.batch(2);
    recorded(batch);
    crank.through(given.run(batch), Png.plain(64, 48, Color.RED));

    delete("/api/projects/" + batch.project()).then().statusCode(204);

    for (String table :
        new String[] {
          "page",
          "task",
          "batch",
          "batch_task",
          "test_run",
          "task_execution",
          "runner",
          "run_event",
          "baseline",
          "baseline_item",
          "artifact"
        }) {
      assertThat(count(table)).as(table).isZero();
    }
  }

  @Test
  void whatARunningRunUsesStays() {
    Given.Batch batch = given.batch(1);
    UUID run = given.run(batch);

    for (String address :
        new String[] {
          "/api/projects/" + batch.project(),
          "/api/batches/" + batch.id(),
          "/api/tasks/" + batch.tasks().getFirst(),
          "/api/pages/" + batch.pages().getFirst(),
          "/api/runs/" + run
        }) {
      Response answer = delete(address);
      answer.then().statusCode(409).contentType("application/problem+json");
      assertThat(answer.<String>path("detail")).contains(run.toString());
    }
    get("/api/runs/" + run).then().statusCode(200);
  }

  @Test
  void aTaskThatGoesLeavesWhatWasRecordedWithIt() {
    Given.Batch batch = given.batch(1);
    Baseline baseline = recorded(batch);

    delete("/api/pages/" + batch.pages().getFirst()).then().statusCode(204);

    get("/api/tasks/" + batch.tasks().getFirst()).then().statusCode(404);
    get("/api/baselines/" + baseline.id()).then().body("items", hasSize(1));
    get("/api/batches/" + batch.id()).then().body("tasks", hasSize(0));
  }
}
