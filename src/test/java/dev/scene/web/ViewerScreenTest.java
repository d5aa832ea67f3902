package dev.scene.web;

import static dev.scene.web.Visits.browser;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.scene.catalog.Batch;
import dev.scene.container.FakeContainers;
import dev.scene.run.Execution;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ViewerScreenTest {
  private final Given given;
  private final GivenRuns play;
  private final FakeContainers containers;

  ViewerScreenTest(Given given, GivenRuns play, FakeContainers containers) {
    this.given = given;
    this.play = play;
    this.containers = containers;
  }

  @BeforeEach
  void aFreshEngine() {
    containers.reset();
  }

  private static ValidatableResponse description(Execution execution) {
    return given()
        .accept(ContentType.JSON)
        .get("/executions/{id}/viewer", execution.id())
        .then()
        .statusCode(200)
        .contentType(ContentType.JSON)
        .header("Vary", containsString("Accept"));
  }

  @Test
  void thePageHoldsTheViewerOfItsOwnAddress() {
    Run run = play.queued(given.batch(given.project()), Purpose.BASELINE_RECORDING);
    Execution execution = play.captured(run);

    browser()
        .get("/executions/{id}/viewer", execution.id())
        .then()
        .statusCode(200)
        .body(startsWith("<!doctype html>"))
        .body(
            containsString(
                "<scene-viewer src=\"/executions/%s/viewer\">".formatted(execution.id())));
    browser()
        .get("/executions/{id}", execution.id())
        .then()
        .statusCode(303)
        .header("Location", endsWith("/viewer"));
  }

  @Test
  void aChangeIsDescribedWithItsPicturesRegionsAndFacts() {
    Batch batch = given.batch(given.project());
    play.recorded(batch);
    Run run = play.queued(batch, Purpose.COMPARISON);
    Execution execution = play.changed(play.captured(run));
    Execution next = play.captured(run);
    String files = "/artifacts/runs/%s/%s/".formatted(run.id(), execution.id());

    description(execution)
        .body("url", equalTo("/executions/%s/viewer".formatted(execution.id())))
        .body("execution.verdict", equalTo("changed"))
        .body("execution.level", equalTo("minor"))
        .body("execution.percent", equalTo(0.4213f))
        .body("execution.viewport", equalTo("1440×900"))
        .body("pictures.observed.url", equalTo(files + "page.png"))
        .body("pictures.baseline.width", equalTo(1440))
        .body("pictures.diff.url", equalTo(files + "diff.png"))
        .body("pictures.heatmap", nullValue())
        .body("regions[0].pixels", equalTo(5460))
        .body("reason", nullValue())
        .body("position.index", equalTo(1))
        .body("position.total", equalTo(2))
        .body("facts.term", hasItem("Browser version"))
        .body("facts.find { it.term == 'Changed' }.value", equalTo("5,460 px"))
        .body("downloads.url", hasItem(files + "page.png"))
        .body("previous", nullValue())
        .body("next", equalTo("/executions/%s/viewer".formatted(next.id())))
        .body("back", equalTo("/runs/" + run.id()));
  }

  @Test
  void rowsThatMovedAreDescribedAsBandsAndSaidInTheHead() {
    Batch batch = given.batch(given.project());
    play.recorded(batch);
    Run run = play.queued(batch, Purpose.COMPARISON);
    Execution execution = play.moved(play.captured(run));

    description(execution)
        .body("execution.verdict", equalTo("moved"))
        .body(
            "execution.displaced",
            equalTo("Rows below y 60 are displaced by 60 px, below y 800 by 20 px"))
        .body("regions.band", everyItem(is(true)))
        .body("regions.kind", contains("added", "removed"))
        .body("regions[1].expected_y", equalTo(740))
        .body("facts.find { it.term == 'Rows added' }.value", equalTo("60"))
        .body("facts.find { it.term == 'Rows removed' }.value", equalTo("40"))
        .body("facts.term", hasItem("Rows in place"));
    get("/api/executions/{id}", execution.id())
        .then()
        .body("verdict", equalTo("moved"))
        .body("fingerprint", equalTo("77c1"))
        .body("comparison.rows.inserted", equalTo(60))
        .body("comparison.raw.changed", equalTo(596_000))
        .body("comparison.counts.noise", equalTo(0))
        .body("comparison.regions[1].expected_y", equalTo(740));
    get("/api/runs/{id}", run.id()).then().body("totals.changed", equalTo(1));
    browser()
        .get("/runs/{id}", run.id())
        .then()
        .body(containsString("verdict-moved\">Moved"))
        .body(containsString("60 rows added at y 0, 40 rows removed at y 800"));
  }

  @Test
  void aRecordedPictureSaysThatThereIsNothingToCompareWith() {
    Run run = play.queued(given.batch(given.project()), Purpose.BASELINE_RECORDING);

    description(play.captured(run))
        .body("execution.verdict", nullValue())
        .body("pictures.baseline", nullValue())
        .body("reason", containsString("nothing to compare with"));
  }

  @Test
  void aFailureBringsItsWholeMessage() {
    Run run = play.queued(given.batch(given.project()), Purpose.BASELINE_RECORDING);

    description(play.failed(run))
        .body("execution.status", equalTo("failed"))
        .body("reason", containsString("More about it."));
  }
}
