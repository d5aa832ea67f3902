package dev.scene.web;

import static dev.scene.web.Visits.browser;
import static dev.scene.web.Visits.htmx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchTask;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Project;
import dev.scene.run.Purpose;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is taken from batches, and what goes with them.
@QuarkusTest
class DroppingTest {
  private final Given given;
  private final GivenRuns play;
  private final Batches batches;
  private final ObjectMapper json;

  DroppingTest(Given given, GivenRuns play, Batches batches, ObjectMapper json) {
    this.given = given;
    this.play = play;
    this.batches = batches;
    this.json = json;
  }

  /// Saves the batch without any task; answers the address by which that is taken back.
  private String emptied(Batch batch) throws IOException {
    String trigger =
        htmx()
            .formParam("name", batch.name())
            .put("/batches/{id}", batch.id())
            .then()
            .statusCode(200)
            .header("HX-Trigger", containsString("go without 1 task."))
            .extract()
            .header("HX-Trigger");
    return json.readTree(trigger).path("scene:toast").path("undo").asText();
  }

  @Test
  void tasksThatWereTakenFromABatchArePutBack() throws IOException {
    Batch batch = given.batch(given.project());
    List<BatchTask> before = batches.tasks(batch.id());

    String undo = emptied(batch);
    assertThat(batches.tasks(batch.id())).isEmpty();
    htmx().post(undo).then().statusCode(204).header("HX-Trigger", containsString("put back"));

    assertThat(batches.tasks(batch.id())).isEqualTo(before);
  }

  @Test
  void whatWasChangedAgainIsNotOverwritten() throws IOException {
    Batch batch = given.batch(given.project());
    String undo = emptied(batch);
    htmx().formParam("name", "Renamed").put("/batches/{id}", batch.id()).then().statusCode(200);

    htmx().post(undo).then().statusCode(409);

    assertThat(batches.require(batch.id()).name()).isEqualTo("Renamed");
  }

  @Test
  void aBatchThatKeepsItsTasksOffersNoWayBack() {
    Batch batch = given.batch(given.project());
    UUID task = batches.tasks(batch.id()).getFirst().taskId();

    htmx()
        .formParam("name", batch.name())
        .formParam("tasks", task)
        .formParam("enabled", task)
        .put("/batches/{id}", batch.id())
        .then()
        .statusCode(200)
        .header("HX-Trigger", not(containsString("/tasks?")));
  }

  @Test
  void theQuestionWhetherABatchMayGoCountsWhatGoesWithIt() {
    Project project = given.project();
    Batch batch = given.batch(project);
    htmx()
        .get("/projects/{id}?tab=batches", project.id())
        .then()
        .body(containsString("It has no run and no baseline."));

    play.recorded(batch);
    play.queued(batch, Purpose.COMPARISON);

    htmx()
        .get("/projects/{id}?tab=batches", project.id())
        .then()
        .body(containsString("2 runs and 1 baseline, with their pictures, go with it."));
  }

  @Test
  void aFormThatIsAPageStandsWhereItBelongs() {
    browser()
        .get("/webhooks/new")
        .then()
        .statusCode(200)
        .body(containsString("id=\"rail-webhooks\" href=\"/webhooks\" aria-current=\"page\""));
  }
}
