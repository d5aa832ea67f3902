package dev.scene.web;

import static dev.scene.web.Visits.browser;
import static dev.scene.web.Visits.htmx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;

import dev.scene.baseline.Baseline;
import dev.scene.baseline.Baselines;
import dev.scene.catalog.Batch;
import dev.scene.container.FakeContainers;
import dev.scene.platform.Ids;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.Status;
import dev.scene.run.comparison.DiffLevel;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a run's page groups, sorts, estimates and lets people do.
@QuarkusTest
class RunPageTest {
  private final Given given;
  private final GivenRuns play;
  private final Runs runs;
  private final Baselines baselines;
  private final FakeContainers containers;

  RunPageTest(
      Given given, GivenRuns play, Runs runs, Baselines baselines, FakeContainers containers) {
    this.given = given;
    this.play = play;
    this.runs = runs;
    this.baselines = baselines;
    this.containers = containers;
  }

  @BeforeEach
  void aFreshEngine() {
    containers.reset();
  }

  /// A comparison of which one picture changed and one was captured and compared with nothing yet.
  private Run compared(Batch batch) {
    play.recorded(batch);
    Run run = play.queued(batch, Purpose.COMPARISON);
    play.captured(run);
    play.changed(play.captured(run));
    return run;
  }

  @Test
  void picturesStandUnderTheirVerdictsTheWorstFirst() {
    Run run = compared(given.batch(given.project()));

    htmx()
        .get("/runs/{id}?group=verdict", run.id())
        .then()
        .statusCode(200)
        .body(stringContainsInOrder("Minor<span class=\"count\">1", "Being compared<span"))
        .body(containsString("href=\"/runs/%s?show=changed&amp;group=verdict".formatted(run.id())));
  }

  @Test
  void howItIsSortedSurvivesPollingAndAnUnknownWordIsPassedOver() {
    Run run = compared(given.batch(given.project()));

    htmx()
        .get("/runs/{id}?group=viewport&sort=difference", run.id())
        .then()
        .body(containsString("/live?group=viewport&amp;sort=difference&amp;page=1"))
        .body(stringContainsInOrder("1440×900<span", "390×844<span"));
    htmx()
        .get("/runs/{id}?group=shoe-size&sort=&page=-3", run.id())
        .then()
        .statusCode(200)
        .body(not(containsString("tile-group")));
  }

  @Test
  void aFilterOfAPageThatIsThereIsAnsweredWithItsPartAlone() {
    Run run = compared(given.batch(given.project()));

    htmx()
        .header("HX-Target", "run-live")
        .get("/runs/{id}?show=changed", run.id())
        .then()
        .statusCode(200)
        .body(not(containsString("<!doctype html>")))
        .body(containsString("<section id=\"run-live\""))
        .body(not(containsString("id=\"log\"")));
  }

  @Test
  void aComparisonThatIsOverCanBeApprovedOnce() {
    Batch batch = given.batch(given.project());
    Run run = compared(batch);
    htmx().get("/runs/{id}", run.id()).then().body(not(containsString("approve-run")));
    htmx().post("/runs/{id}/baseline", run.id()).then().statusCode(409);
    play.conclude(run, Status.FINISHED, DiffLevel.MINOR);

    htmx().get("/runs/{id}", run.id()).then().body(containsString("approve-run"));
    htmx().post("/runs/{id}/baseline", run.id()).then().statusCode(200);
    htmx().post("/runs/{id}/baseline", run.id()).then().statusCode(200);

    Baseline made = baselines.ofRun(run.id()).orElseThrow();
    assertThat(baselines.latest(batch.id())).contains(made);
    assertThat(baselines.items(made.id())).hasSize(2);
    htmx().get("/runs/{id}", run.id()).then().body(not(containsString("approve-run")));
  }

  @Test
  void aRunAtWorkSaysHowLongItTakesOnceThereIsSomethingToJudgeBy() {
    Run run = play.queued(given.batch(given.project()), Purpose.BASELINE_RECORDING);
    play.captured(run);
    play.claimed(run);

    htmx()
        .get("/runs/{id}", run.id())
        .then()
        .body(containsString("<dt>Left</dt><dd>about 10 s</dd>"))
        .body(containsString("they become the baseline"))
        .body(containsString("Starting the browser"));
  }

  @Test
  void theLinkOfADeletedRunSaysSo() {
    UUID gone = Ids.next();

    browser()
        .get("/runs/{id}", gone)
        .then()
        .statusCode(404)
        .body(containsString("not here any more"))
        .body(containsString("It was started on"));
    browser()
        .get("/runs/nonsense")
        .then()
        .statusCode(404)
        .body(containsString("not here any more"));
  }

  @Test
  void aRowOfTheListIsDeletedWithoutLeavingIt() {
    Run run = compared(given.batch(given.project()));
    play.conclude(run, Status.FINISHED, DiffLevel.MINOR);

    htmx()
        .header("HX-Target", "row-" + run.id())
        .delete("/runs/{id}", run.id())
        .then()
        .statusCode(200)
        .header("HX-Location", (String) null)
        .header("HX-Trigger", containsString("scene:toast"));
    assertThat(runs.find(run.id())).isEmpty();
  }

  @Test
  void theTimelineShowsWhoWaitedAndWhatWasDone() {
    Run run = compared(given.batch(given.project()));

    htmx()
        .get("/runs/{id}/timeline", run.id())
        .then()
        .statusCode(200)
        .body(containsString("lane-capture"))
        .body(containsString("chromium 1440×900: waited"))
        .body(containsString("in scene-test"))
        .body(containsString("hx-trigger=\"every 5s"));
    htmx()
        .get("/runs/{id}/timeline?as=table", run.id())
        .then()
        .body(containsString("<th scope=\"col\" class=\"num\">Captured in</th>"))
        .body(not(containsString("lane-capture")));
    browser().get("/runs/{id}/timeline", run.id()).then().body(startsWith("<!doctype html>"));
  }

  @Test
  void aRunThatNobodyTookHasAnEmptyTimeline() {
    Run run = play.queued(given.batch(given.project()), Purpose.BASELINE_RECORDING);

    htmx()
        .get("/runs/{id}/timeline", run.id())
        .then()
        .statusCode(200)
        .body(containsString("No runner has taken an execution yet."));
  }
}
