package dev.scene.web;

import static dev.scene.web.Visits.browser;
import static dev.scene.web.Visits.htmx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.scene.artifact.FakeDisk;
import dev.scene.catalog.Batch;
import dev.scene.container.FakeContainers;
import dev.scene.queue.Stops;
import dev.scene.run.Endings;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.Status;
import dev.scene.run.state.Failure;
import dev.scene.run.state.StopMode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Ending runs and executions by hand, starting them again, the page of an execution, and what the
/// pages say about the service.
@QuarkusTest
class StopScreensTest {
  @Inject Given given;
  @Inject GivenRuns play;
  @Inject Runs runs;
  @Inject Executions executions;
  @Inject Endings endings;
  @Inject Stops stops;
  @Inject FakeContainers containers;
  @Inject FakeDisk disk;

  @BeforeEach
  @AfterEach
  void aFreshEngine() {
    containers.reset();
    disk.has(FakeDisk.PLENTY);
  }

  private Run queued() {
    Batch batch = given.batch(given.project());
    return play.queued(batch, Purpose.BASELINE_RECORDING);
  }

  private Execution first(Run run) {
    return executions.of(run.id()).getFirst();
  }

  private void stop(Run run, StopMode mode, @Nullable String why) {
    stops.run(run.id(), new Stops.Order(mode, "ada", why));
  }

  @Test
  void theDialogSaysWhatWillHappen() {
    Run run = queued();
    play.captured(run);

    htmx()
        .get("/runs/{id}/stop", run.id())
        .then()
        .statusCode(200)
        .body(containsString("1 of 2 executions wait, 0 are being captured, 1 are over."))
        .body(containsString("value=\"soft\" checked"))
        .body(containsString("is killed and counts as failed"));
    browser().get("/runs/{id}/stop", run.id()).then().body(containsString("<!doctype html>"));
  }

  @Test
  void aStoppedRunTellsByWhomAndWhy() {
    Run run = queued();

    htmx()
        .formParam("mode", "cancel")
        .formParam("reason", "the wrong <branch>")
        .post("/runs/{id}/stop", run.id())
        .then()
        .statusCode(200)
        .header("HX-Location", containsString("/runs/" + run.id()))
        .header("HX-Trigger", containsString("scene:close-dialog"));
    assertThat(first(run).status()).isEqualTo(Status.CANCELLED);
    browser()
        .get("/runs/{id}", run.id())
        .then()
        .body(containsString("Cancelled by local: the wrong &lt;branch&gt;"))
        .body(containsString("verdict-stopped\">Run cancelled"))
        .body(not(containsString("id=\"stop-run\"")));
  }

  @Test
  void withoutAWayToStopNothingIsStopped() {
    Run run = queued();

    htmx()
        .formParam("reason", "because")
        .post("/runs/{id}/stop", run.id())
        .then()
        .statusCode(422)
        .body(containsString("This must be chosen."))
        .body(containsString("value=\"because\""));
    assertThat(first(run).status()).isEqualTo(Status.QUEUED);
  }

  @Test
  void aSoftStopCanBeFollowedByAHarderOneOnly() {
    Run run = queued();
    play.claimed(run);
    stop(run, StopMode.SOFT, null);

    htmx()
        .get("/runs/{id}/stop", run.id())
        .then()
        .body(not(containsString("value=\"soft\"")))
        .body(containsString("value=\"hard\" checked"))
        .body(containsString("value=\"cancel\""));
    browser().get("/runs/{id}", run.id()).then().body(containsString("Asked to end"));
  }

  @Test
  void aTimeOutIsToldApartFromWhatSomebodyDid() {
    Run run = queued();
    stop(run, StopMode.TIMEOUT, "the run was not over 60 s after its first start");
    play.conclude(run, Status.CANCELLED, null);

    browser()
        .get("/runs/{id}", run.id())
        .then()
        .body(containsString("notice notice-warning run-notice\" id=\"stop-notice\""))
        .body(containsString("Timed out: the run was not over 60 s"))
        .body(containsString("verdict-timeout\">Run timed out"));
    htmx()
        .header("X-Scene-Run-Hash", "what was shown before")
        .get("/runs/{id}/live", run.id())
        .then()
        .header("HX-Trigger", containsString("\"kind\":\"warning\""));
  }

  @Test
  void whatFailedIsStartedAgainFromTheRun() {
    Run run = queued();
    Execution failed = play.failed(run);
    play.captured(run);
    play.conclude(run, Status.FAILED, null);

    browser()
        .get("/runs/{id}", run.id())
        .then()
        .body(containsString("id=\"retry-run\""))
        .body(containsString("1 execution that failed or was cancelled is captured again"));
    htmx().post("/runs/{id}/retry", run.id()).then().statusCode(200);

    assertThat(runs.require(run.id()).status().isFinal()).isFalse();
    Execution next = first(run);
    assertThat(next.retryOf()).isEqualTo(failed.id());
    browser()
        .get("/runs/{id}", run.id())
        .then()
        .body(containsString("Waiting to be captured again"))
        .body(not(containsString("id=\"retry-run\"")));
    browser()
        .get("/executions/{id}/log", failed.id())
        .then()
        .body(containsString("/executions/%s/log".formatted(next.id())))
        .body(not(containsString("id=\"retry-execution\"")));
    browser()
        .get("/executions/{id}/log", next.id())
        .then()
        .body(containsString("Retry of"))
        .body(containsString("It waits for a free runner."));
  }

  @Test
  void eachAttemptHasALogOfItsOwn() {
    Run run = queued();
    Execution lost = play.claimed(run);
    endings.lost(lost, new Failure("runner_died", "Container c1 ended with exit code 7", 7));
    Execution again = play.claimedAgain(lost);

    String page =
        browser()
            .get("/executions/{id}/log", lost.id())
            .then()
            .statusCode(200)
            .extract()
            .asString();

    String first = page.replaceAll("(?s).*id=\"log-1\"(.*?)</ol>.*", "$1");
    String second = page.replaceAll("(?s).*id=\"log-2\"(.*?)</ol>.*", "$1");
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(first).contains("Attempt 1 started").contains("Attempt 1 was lost (runner_died)");
    assertThat(second).contains("Attempt 2 started").doesNotContain("Attempt 1 was lost");
    assertThat(page).contains("exit code 7").contains("status-retried\">Lost");
    browser().get("/runs/{id}", run.id()).then().body(containsString("Being captured, attempt 2"));
  }

  @Test
  void anExecutionIsStoppedAloneAndStartedAgainByHand() {
    Run run = queued();
    Execution one = play.claimed(run);

    htmx()
        .formParam("mode", "hard")
        .formParam("reason", "it hangs")
        .post("/executions/{id}/stop", one.id())
        .then()
        .statusCode(200)
        .header("HX-Location", containsString("/executions/%s/log".formatted(one.id())));
    assertThat(executions.require(one.id()).reason()).isEqualTo("hard_stop");
    browser()
        .get("/executions/{id}/log", one.id())
        .then()
        .body(containsString("Stopped hard by local: it hangs"))
        .body(containsString("id=\"retry-execution\""));

    String next =
        htmx()
            .post("/executions/{id}/retry", one.id())
            .then()
            .statusCode(200)
            .extract()
            .header("HX-Location");
    assertThat(next).contains("/executions/").doesNotContain(one.id().toString());
  }

  @Test
  void aFinishedExecutionCanBeNeitherStoppedNorStartedAgain() {
    Execution done = play.captured(queued());

    browser()
        .get("/executions/{id}/log", done.id())
        .then()
        .body(not(containsString("stop-execution")))
        .body(not(containsString("retry-execution")));
    htmx()
        .formParam("mode", "hard")
        .post("/executions/{id}/stop", done.id())
        .then()
        .statusCode(409);
    htmx().post("/executions/{id}/retry", done.id()).then().statusCode(409);
  }

  @Test
  void anExecutionThatShowsTheSameIsNotSentAgain() {
    Execution taken = play.claimed(queued());
    String hash = htmx().get("/executions/{id}/log/live", taken.id()).header("X-Scene-Run-Hash");

    htmx()
        .header("X-Scene-Run-Hash", hash)
        .get("/executions/{id}/log/live", taken.id())
        .then()
        .statusCode(204);
  }

  @Test
  void aRunIsStartedWithAPriorityAndATimeLimit() {
    Batch batch = given.batch(given.project());

    String page =
        htmx()
            .formParam("batch_id", batch.id().toString())
            .formParam("purpose", "baseline_recording")
            .formParam("priority", "high")
            .formParam("timeout_minutes", "90")
            .post("/runs")
            .then()
            .statusCode(200)
            .extract()
            .header("HX-Redirect");

    Run run = runs.require(UUID.fromString(page.replace("/runs/", "")));
    assertThat(run.timeoutSeconds()).isEqualTo(5400);
    browser().get(page).then().body(containsString("<dd>High</dd>"));
  }

  @Test
  void aTimeLimitThatIsNoneIsRefusedWhereItStands() {
    Batch batch = given.batch(given.project());

    htmx()
        .formParam("batch_id", batch.id().toString())
        .formParam("purpose", "baseline_recording")
        .formParam("timeout_minutes", "soon")
        .post("/runs")
        .then()
        .statusCode(422)
        .body(containsString("id=\"launch-advanced\" open"))
        .body(containsString("must be a number of minutes"));
  }

  @Test
  void aNearlyFullDiskIsToldUntilThereIsRoom() {
    disk.has(1L << 30);
    htmx()
        .get("/notices")
        .then()
        .body(containsString("notice-warning"))
        .body(containsString("nearly full: 1.0 GiB of 100.0 GiB are free"))
        .body(containsString("Delete old runs"));

    disk.has(FakeDisk.PLENTY);
    htmx().get("/notices").then().body(not(containsString("notice")));
  }

  @Test
  void aRunThatIsOverAsksForNoMoreNotices() {
    Run run = queued();
    htmx().get("/notices?run={id}", run.id()).then().statusCode(200);

    stop(run, StopMode.CANCEL, null);
    play.conclude(run, Status.CANCELLED, null);

    htmx().get("/notices?run={id}", run.id()).then().statusCode(286);
  }
}
