package dev.scene.launch;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.Artifacts;
import dev.scene.container.FakeContainers;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.Status;
import dev.scene.settings.Settings;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DryRunTest {
  private static final byte[] PICTURE = Png.plain(100, 100, Color.WHITE);

  @Inject Given given;
  @Inject Crank crank;
  @Inject FakeContainers containers;
  @Inject Settings settings;
  @Inject Runs runs;
  @Inject Artifacts artifacts;
  private Given.Batch batch = new Given.Batch("", List.of(), List.of(), "");

  @BeforeEach
  void start() {
    given.nothing();
    batch =
        given.batch(
            1,
            Map.of(
                "viewports",
                List.of(Map.of("width", 640, "height", 480), Map.of("width", 320, "height", 480))));
  }

  private String task() {
    return batch.tasks().getFirst();
  }

  private Response tried(Map<String, ?> how) {
    return Given.json(how).post("/api/tasks/{id}/dry-runs", task());
  }

  private UUID started() {
    return UUID.fromString(tried(Map.of()).then().statusCode(201).extract().path("run_id"));
  }

  private Run over() {
    return crank.through(started(), PICTURE);
  }

  @Test
  void oneCallCapturesTheTaskOnceAndMakesNoBaseline() {
    Run over = over();

    assertThat(over.status()).isEqualTo(Status.FINISHED);
    get("/api/runs/" + over.id())
        .then()
        .body("purpose", equalTo("dry_run"))
        .body("batch_id", nullValue())
        .body("batch", nullValue())
        .body("created_baseline_id", nullValue())
        .body("totals.executions", equalTo(1));
    get("/api/runs/%s/executions".formatted(over.id()))
        .then()
        .body("[0].viewport.width", equalTo(640))
        .body("[0].comparison_status", equalTo("none"))
        .body("[0].artifacts.name", equalTo(List.of("page.png", "result.json")));
    get("/api/runs/%s/events".formatted(over.id())).then().body("events", not(empty()));
    get("/api/batches/%s/baselines".formatted(batch.id())).then().body("", empty());
  }

  @Test
  void noListOfRunsKnowsIt() {
    over();

    get("/api/runs").then().body("", empty());
    get("/api/runs?status=finished").then().body("", empty());
    assertThat(runs.count(new Runs.Filter(null, null, null))).isZero();
  }

  @Test
  void browserAndViewportCanBeChosen() {
    tried(Map.of("browser", "firefox", "viewport", Map.of("width", 900, "height", 700)))
        .then()
        .statusCode(201);

    assertThat(crank.started().environment()).containsEntry("SCENE_BROWSER", "firefox");
    Response last = get("/api/tasks/{id}/dry-runs", task());
    get("/api/executions/" + last.path("execution_id")).then().body("viewport.width", equalTo(900));
  }

  @Test
  void whatCanNotBeChosenIsRefusedByName() {
    tried(Map.of("browser", "lynx", "viewport", Map.of("width", 1, "height", 1)))
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("browser", "viewport")));
    get("/api/runs").then().body("", empty());
  }

  @Test
  void askedForTwiceItIsTheSameAndInAnotherWayAConflict() {
    UUID first = started();

    tried(Map.of()).then().statusCode(200).body("run_id", equalTo(first.toString()));
    tried(Map.of("viewport", Map.of("width", 320, "height", 480)))
        .then()
        .statusCode(409)
        .body("detail", containsString("640×480"))
        .body("remedy", containsString(first.toString()));
  }

  @Test
  void theNextOneForgetsTheLast() {
    Run first = over();
    UUID execution =
        UUID.fromString(get("/api/runs/%s/executions".formatted(first.id())).path("[0].id"));

    Run second = over();

    assertThat(second.id()).isNotEqualTo(first.id());
    get("/api/runs/" + first.id()).then().statusCode(404);
    assertThat(artifacts.of(List.of(execution))).isEmpty();
    assertThat(artifacts.of(List.of(lastExecution())))
        .extracting(Artifact::name)
        .contains("page.png");
  }

  private UUID lastExecution() {
    return UUID.fromString(get("/api/tasks/{id}/dry-runs", task()).path("execution_id"));
  }

  @Test
  void itGoesWithItsTaskAndWithItsProject() {
    Run ofTask = over();
    delete("/api/tasks/" + task()).then().statusCode(204);
    get("/api/runs/" + ofTask.id()).then().statusCode(404);

    batch = given.batch(1);
    Run ofProject = over();
    delete("/api/projects/" + batch.project()).then().statusCode(204);
    get("/api/runs/" + ofProject.id()).then().statusCode(404);
  }

  @Test
  void aTaskThatIsBeingTriedOutStays() {
    started();

    delete("/api/tasks/" + task()).then().statusCode(409);
    delete("/api/projects/" + batch.project()).then().statusCode(409);
  }

  @Test
  void itGoesBeforeWhatIsQueued() {
    given.run(given.batch(10));

    UUID dryRun = started();
    crank.dispatch();

    assertThat(containers.started().getFirst().runId()).isEqualTo(dryRun);
  }

  @Test
  void whileAllPlacesAreTakenOneRunnerMakesRoom() {
    UUID large = given.run(given.batch(10));
    crank.dispatch();
    assertThat(containers.started()).hasSize(settings.now().cap());
    FakeRunner first = new FakeRunner(containers.started().getFirst());
    FakeRunner second = new FakeRunner(containers.started().getLast());
    first.claims().captures(PICTURE);
    UUID dryRun = started();

    assertThat(first.claim()).isEmpty();
    assertThat(first.claim()).isEmpty();
    assertThat(second.claim().isPresent()).isEqualTo(settings.now().cap() > 1);
    containers.exit(first.name(), 0, "");
    crank.dispatch();

    assertThat(containers.started().getLast().runId()).isEqualTo(dryRun);
    assertThat(runs.require(large).status()).isEqualTo(Status.EXECUTING);
  }

  @Test
  void withoutAnEngineNothingIsStarted() {
    containers.setReachable(false);

    tried(Map.of()).then().statusCode(503);

    get("/api/tasks/{id}/dry-runs", task()).then().statusCode(404);
  }

  @Test
  void aRunOfABatchIsNoDryRun() {
    given
        .launch(batch.id(), "dry_run", Map.of())
        .then()
        .statusCode(422)
        .body("errors", hasSize(1))
        .body("errors[0].field", equalTo("purpose"));
    given
        .launch(batch.id(), "comparison", Map.of("idempotency_key", "dry-run:" + task()))
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("idempotency_key"));
  }
}
