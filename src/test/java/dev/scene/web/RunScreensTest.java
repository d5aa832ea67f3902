package dev.scene.web;

import static dev.scene.web.Visits.browser;
import static dev.scene.web.Visits.htmx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.scene.baseline.Baseline;
import dev.scene.catalog.Batch;
import dev.scene.container.FakeContainers;
import dev.scene.run.Execution;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.Status;
import dev.scene.run.comparison.DiffLevel;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Starting runs, their list, their page and the baselines that they make.
@QuarkusTest
class RunScreensTest {
  private static final String HASH = "X-Scene-Run-Hash";

  private final Given given;
  private final GivenRuns play;
  private final Runs runs;
  private final FakeContainers containers;

  RunScreensTest(Given given, GivenRuns play, Runs runs, FakeContainers containers) {
    this.given = given;
    this.play = play;
    this.runs = runs;
    this.containers = containers;
  }

  @BeforeEach
  void aFreshEngine() {
    containers.reset();
  }

  @Test
  void theFirstRunOfABatchIsProposedToRecord() {
    Batch batch = given.batch(given.project());

    htmx()
        .get("/runs/launch?batch_id={id}", batch.id())
        .then()
        .statusCode(200)
        .body(containsString("value=\"baseline_recording\" checked"))
        .body(containsString("2 pictures"))
        .body(containsString("no baseline yet"));
    Baseline made = play.recorded(batch);
    htmx()
        .get("/runs/launch?batch_id={id}", batch.id())
        .then()
        .body(containsString("value=\"comparison\" checked"))
        .body(containsString("value=\"" + made.id()));
  }

  @Test
  void aStartedRunIsShownAtOnce() {
    Batch batch = given.batch(given.project());

    String page =
        htmx()
            .formParam("batch_id", batch.id().toString())
            .formParam("purpose", "baseline_recording")
            .formParam("idempotency_key", UUID.randomUUID().toString())
            .post("/runs")
            .then()
            .statusCode(200)
            .extract()
            .header("HX-Redirect");

    browser()
        .get(page)
        .then()
        .statusCode(200)
        .body(containsString("0 of 2 done"))
        .body(containsString("Waiting for a free runner"));
  }

  @Test
  void aSecondClickStartsNothing() {
    Batch batch = given.batch(given.project());
    String key = UUID.randomUUID().toString();

    for (int click = 0; click < 2; click++) {
      browser()
          .formParam("batch_id", batch.id().toString())
          .formParam("purpose", "baseline_recording")
          .formParam("idempotency_key", key)
          .post("/runs")
          .then()
          .statusCode(303);
    }

    assertThat(runs.count(new Runs.Filter(null, batch.id(), null))).isEqualTo(1);
  }

  @Test
  void aLaunchWithoutABatchIsRefusedInItsForm() {
    htmx()
        .formParam("purpose", "comparison")
        .post("/runs")
        .then()
        .statusCode(422)
        .body(containsString("This must name a batch."));
  }

  @Test
  void withoutAnEngineNothingStartsAndTheListSaysWhy() {
    Batch batch = given.batch(given.project());
    htmx().get("/notices").then().statusCode(200).body(not(containsString("notice")));
    containers.setReachable(false);

    htmx()
        .get("/notices")
        .then()
        .body(containsString(FakeContainers.UNREACHABLE.replace("'", "&#39;")))
        .body(containsString("Make it reachable."));
    htmx()
        .formParam("batch_id", batch.id().toString())
        .formParam("purpose", "baseline_recording")
        .post("/runs")
        .then()
        .statusCode(503)
        .body("remedy", containsString("Make it reachable."));
  }

  @Test
  void theListCanBeNarrowedByItsAddress() {
    Batch batch = given.batch(given.project());
    Batch other = given.batch(given.project());
    play.recorded(batch);
    play.queued(other, Purpose.BASELINE_RECORDING);

    htmx()
        .get("/runs?project_id={id}", batch.projectId())
        .then()
        .body(containsString("id=\"run-"))
        .body(containsString(batch.name()))
        .body(not(containsString(">%s</a>".formatted(other.name()))));
    htmx()
        .get("/runs?batch_id={id}&status=finished", other.id())
        .then()
        .body(containsString("No run fits"));
    browser().get("/runs").then().statusCode(200).body(startsWith("<!doctype html>"));
  }

  @Test
  void aListThatShowsTheSameIsNotSentAgain() {
    Batch batch = given.batch(given.project());
    Run run = play.queued(batch, Purpose.BASELINE_RECORDING);
    String hash = htmx().get("/runs?batch_id={id}", batch.id()).header(HASH);

    htmx().header(HASH, hash).get("/runs?batch_id={id}", batch.id()).then().statusCode(204);
    play.captured(run);
    htmx().header(HASH, hash).get("/runs?batch_id={id}", batch.id()).then().statusCode(200);
  }

  @Test
  void aRunShowsWhatItsExecutionsAreDoing() {
    Batch batch = given.batch(given.project());
    play.recorded(batch);
    Run run = play.queued(batch, Purpose.COMPARISON);
    Execution changed = play.changed(play.captured(run));
    play.failed(run);
    play.conclude(run, Status.FAILED, DiffLevel.MINOR);

    browser()
        .get("/runs/{id}", run.id())
        .then()
        .statusCode(200)
        .body(containsString("2 of 2 done"))
        .body(
            containsString("/artifacts/runs/%s/%s/thumbnail.png".formatted(run.id(), changed.id())))
        .body(containsString("0.4213 %"))
        .body(containsString("level-minor"))
        .body(containsString("The page answered HTTP 500."))
        .body(not(containsString("hx-trigger=\"every 3s")));
    htmx()
        .get("/runs/{id}/live?show=failed", run.id())
        .then()
        .body(not(containsString("0.4213 %</span>")))
        .body(containsString("The page answered HTTP 500."));
  }

  @Test
  void anUnchangedRunAnswersNothing() {
    Run run = play.queued(given.batch(given.project()), Purpose.BASELINE_RECORDING);
    String hash =
        htmx()
            .get("/runs/{id}/live", run.id())
            .then()
            .statusCode(200)
            .header("X-Scene-Run-Id", run.id().toString())
            .body(containsString("hx-trigger=\"every 3s"))
            .extract()
            .header(HASH);

    htmx().header(HASH, hash).get("/runs/{id}/live", run.id()).then().statusCode(204);
    play.captured(run);
    htmx()
        .header(HASH, hash)
        .get("/runs/{id}/live", run.id())
        .then()
        .statusCode(200)
        .header(HASH, not(hash));
  }

  @Test
  void theLogIsReadOnFromItsCursor() {
    Run run = play.queued(given.batch(given.project()), Purpose.BASELINE_RECORDING);
    String whole = htmx().get("/runs/{id}/log", run.id()).then().extract().asString();
    String next = whole.replaceAll("(?s).*after=(\\d+).*", "$1");

    htmx().get("/runs/{id}/log?after={n}", run.id(), next).then().statusCode(204);
    play.captured(run);
    htmx()
        .get("/runs/{id}/log?after={n}", run.id(), next)
        .then()
        .statusCode(200)
        .body(not(containsString("executions queued")))
        .body(containsString("Captured 1440 x 900 pixels"))
        .body(containsString("hx-swap-oob=\"true\""));
  }

  @Test
  void onlyARunThatIsOverCanBeDeleted() {
    Batch batch = given.batch(given.project());
    Run run = play.queued(batch, Purpose.BASELINE_RECORDING);

    htmx().delete("/runs/{id}", run.id()).then().statusCode(409);
    play.captured(run);
    play.captured(run);
    play.conclude(run, Status.FINISHED, null);
    htmx()
        .delete("/runs/{id}", run.id())
        .then()
        .statusCode(200)
        .header("HX-Location", containsString("/runs"));
    assertThat(runs.find(run.id())).isEmpty();
  }

  @Test
  void aBaselineShowsItsPicturesAndCanBeDeleted() {
    Batch batch = given.batch(given.project());
    Baseline baseline = play.recorded(batch);

    browser()
        .get("/baselines/{id}", baseline.id())
        .then()
        .statusCode(200)
        .body(containsString("/artifacts/baselines/" + baseline.id()))
        .body(containsString("chromium 143.0"))
        .body(containsString("1,440×900 px"));
    browser()
        .get("/runs/{id}", baseline.runId())
        .then()
        .body(containsString("/baselines/" + baseline.id()));
    htmx().delete("/baselines/{id}", baseline.id()).then().statusCode(200);
    browser().get("/baselines/{id}", baseline.id()).then().statusCode(404);
  }

  @Test
  void theViewerOfARunOpensAtAnExecution() {
    Run run = play.queued(given.batch(given.project()), Purpose.BASELINE_RECORDING);
    Execution second = play.captured(run);

    browser()
        .get("/runs/{run}/viewer?exec={id}", run.id(), second.id())
        .then()
        .statusCode(303)
        .header("Location", endsWith("/executions/%s/viewer".formatted(second.id())));
    browser().get("/runs/{run}/viewer", run.id()).then().statusCode(303);
  }
}
