package dev.scene.queue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.scene.container.FakeContainers;
import dev.scene.platform.Rows;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.Status;
import dev.scene.run.state.Stop;
import dev.scene.run.state.StopMode;
import dev.scene.testing.Await;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.FakeRunner.Claimed;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever ends a run or an execution gets what was asked for, and nothing overturns it.
@QuarkusTest
class StopsTest {
  private static final byte[] PICTURE = Png.plain(4, 4, Color.RED);

  @Inject Given given;
  @Inject Crank crank;
  @Inject FakeContainers containers;
  @Inject Executions executions;
  @Inject Runs runs;
  @Inject Rows rows;
  private UUID run = new UUID(0, 0);
  private @Nullable FakeRunner started;

  @BeforeEach
  void aRunOfThreeOfWhichOneIsAtWork() {
    given.nothing();
    run = given.run(given.batch(3));
    started = crank.runner();
  }

  private FakeRunner runner() {
    return Objects.requireNonNull(started);
  }

  private static Response post(String path, Map<String, ?> body) {
    return given().contentType("application/json").body(body).post(path);
  }

  private Response stopRun(String mode) {
    return post("/api/runs/%s/stop".formatted(run), Map.of("mode", mode, "reason", "wrong branch"));
  }

  private Response cancelRun() {
    return post("/api/runs/%s/cancel".formatted(run), Map.of("reason", "wrong branch"));
  }

  private List<Execution> all() {
    return executions.of(run);
  }

  private Execution execution(Claimed claimed) {
    return executions.require(UUID.fromString(claimed.id()));
  }

  @Test
  void aCancelledRunKillsWhatRunsAndCancelsTheRest() {
    Claimed claimed = runner().claims();

    cancelRun().then().statusCode(200).body("stop.mode", equalTo("cancel"));
    crank.dispatch();

    assertThat(containers.names()).doesNotContain(runner().name());
    assertThat(all())
        .allMatch(it -> it.status() == Status.CANCELLED)
        .allMatch(it -> "run_cancelled".equals(it.reason()))
        .allMatch(it -> String.valueOf(it.error()).equals("Cancelled by local: wrong branch"));
    assertThat(claimed.captured(PICTURE).statusCode()).isEqualTo(409);
    Run over = crank.concluded(run);
    assertThat(over.status()).isEqualTo(Status.CANCELLED);
    assertThat(over.reason()).isEqualTo("cancelled");
  }

  @Test
  void aHardStopFailsWhatRunsAndCancelsTheRest() {
    Claimed claimed = runner().claims();

    stopRun("hard").then().statusCode(200);

    assertThat(execution(claimed).status()).isEqualTo(Status.FAILED);
    assertThat(execution(claimed).reason()).isEqualTo("hard_stop");
    assertThat(all()).filteredOn(it -> it.status() == Status.CANCELLED).hasSize(2);
    assertThat(crank.concluded(run).reason()).isEqualTo("hard_stop");
  }

  @Test
  void aSoftStopLetsWhatRunsPostItsResult() {
    Claimed claimed = runner().claims();

    stopRun("soft").then().statusCode(200).body("totals.cancelled", equalTo(2));

    assertThat(claimed.heartbeat().jsonPath().getBoolean("stop")).isTrue();
    Await.until(
        "the container was told",
        () -> containers.state(runner().name()).orElseThrow().toString().contains("143"));
    claimed.captures(PICTURE);
    assertThat(execution(claimed).status()).isEqualTo(Status.FINISHED);
    assertThat(crank.concluded(run).status()).isEqualTo(Status.CANCELLED);
  }

  @Test
  void whatEndsWithoutAResultAfterASoftStopIsNotTriedAgain() {
    Claimed claimed = runner().claims();
    stopRun("soft").then().statusCode(200);
    Await.until(
        "the container was told",
        () -> containers.state(runner().name()).orElseThrow().toString().contains("143"));

    crank.dispatch();

    assertThat(execution(claimed).status()).isEqualTo(Status.FAILED);
    assertThat(execution(claimed).reason()).isEqualTo("soft_stop");
    assertThat(execution(claimed).error()).contains("Stopped softly by local: wrong branch");
  }

  @Test
  void whatDoesNotListenToASoftStopIsKilledInTheEnd() {
    Claimed claimed = runner().claims();
    stopRun("soft").then().statusCode(200);
    rows.execute("update task_execution set stop_at = ? where status = 'executing'", Instant.EPOCH);

    crank.dispatch();

    assertThat(execution(claimed).reason()).isEqualTo("soft_stop");
    assertThat(containers.names()).doesNotContain(runner().name());
  }

  @Test
  void aSoftStopMayBeFollowedByAHarderOneButNotByAMilder() {
    Claimed claimed = runner().claims();
    stopRun("soft").then().statusCode(200);

    cancelRun().then().statusCode(200).body("stop.mode", equalTo("cancel"));
    stopRun("hard").then().statusCode(200).body("stop.mode", equalTo("cancel"));

    assertThat(execution(claimed).status()).isEqualTo(Status.CANCELLED);
  }

  @Test
  void anExecutionIsCancelledAloneAndItsRunGoesOn() {
    Claimed claimed = runner().claims();

    post("/api/executions/%s/cancel".formatted(claimed.id()), Map.of())
        .then()
        .statusCode(200)
        .body("status", equalTo("cancelled"))
        .body("reason", equalTo("cancelled"))
        .body("error", equalTo("Cancelled by local"))
        .body("attempts.outcome", contains("cancelled"));

    crank.dispatch();
    assertThat(all()).filteredOn(it -> it.status() == Status.QUEUED).hasSize(2);
    assertThat(runs.require(run).status()).isEqualTo(Status.EXECUTING);
  }

  @Test
  void aRunWithoutTimeLeftIsCancelledByNobodyButItsTimeOut() {
    runner().claims();
    assertThat(runs.require(run).deadline()).isNotNull();
    rows.execute("update test_run set deadline = ?", Instant.EPOCH);

    crank.dispatch();

    assertThat(all())
        .allMatch(it -> it.status() == Status.CANCELLED)
        .allMatch(it -> "run_timeout".equals(it.reason()))
        .allMatch(it -> String.valueOf(it.error()).contains("on the page Settings"));
    assertThat(containers.names()).doesNotContain(runner().name());
    assertThat(crank.concluded(run).reason()).isEqualTo("run_timeout");
  }

  @Test
  void theTimeOutOfARunIsItsOwn() {
    given.nothing();
    UUID other =
        Given.opened(
            given.launch(given.batch(1).id(), "comparison", Map.of("timeout_seconds", 90)));
    given
        .launch(given.batch(1).id(), "comparison", Map.of("timeout_seconds", -1))
        .then()
        .statusCode(422)
        .body(containsString("timeout_seconds"));

    crank.dispatch();
    containers.started().stream()
        .filter(spec -> spec.runId().equals(other))
        .forEach(spec -> new FakeRunner(spec).claims());

    Run started = runs.require(other);
    assertThat(started.deadline())
        .isEqualTo(Objects.requireNonNull(started.startedAt()).plusSeconds(90));
  }

  @Test
  void aStopThatTheServiceDidNotLiveToCarryOutIsCarriedOutLater() {
    Claimed claimed = runner().claims();
    runs.stop(run, new Stop(StopMode.CANCEL, "somebody", null, Instant.now()));

    crank.dispatch();

    assertThat(execution(claimed).status()).isEqualTo(Status.CANCELLED);
    assertThat(containers.names()).doesNotContain(runner().name());
  }

  @Test
  void aRunThatIsToStopHandsOutNothing() {
    runs.stop(run, new Stop(StopMode.SOFT, "somebody", null, Instant.now()));

    assertThat(runner().claim()).isEmpty();
  }

  @Test
  void aStopThatTheEngineDoesNotHearIsCarriedOutOnceItAnswers() {
    Claimed claimed = runner().claims();
    containers.setReachable(false);

    cancelRun().then().statusCode(200);

    assertThat(execution(claimed).status()).isEqualTo(Status.CANCELLED);
    containers.setReachable(true);
    crank.dispatch();
    assertThat(containers.names()).doesNotContain(runner().name());
  }

  @Test
  void whatIsOverCanNotBeStopped() {
    cancelRun().then().statusCode(200);
    crank.concluded(run);

    cancelRun().then().statusCode(409);
    post("/api/executions/%s/stop".formatted(all().getFirst().id()), Map.of("mode", "hard"))
        .then()
        .statusCode(409);
    stopRun("gently").then().statusCode(422).body(containsString("soft"));
  }

  @Test
  void aFailedExecutionIsStartedAnewInItsPlace() {
    Claimed failed = runner().claims();
    failed.fails("dns_failure", "No such host").then().statusCode(200);

    Response anew = post("/api/executions/%s/retry".formatted(failed.id()), Map.of());

    anew.then()
        .statusCode(201)
        .body("status", equalTo("queued"))
        .body("attempt", equalTo(0))
        .body("retry_of", equalTo(failed.id()));
    assertThat(all()).hasSize(3).extracting(it -> it.id().toString()).doesNotContain(failed.id());
    given()
        .get("/api/executions/{id}", failed.id())
        .then()
        .body("superseded_by", equalTo(anew.path("id")));
    post("/api/executions/%s/retry".formatted(failed.id()), Map.of()).then().statusCode(409);
  }

  @Test
  void aRunThatWasCancelledOpensAgainWithoutItsOldEnd() {
    cancelRun().then().statusCode(200);
    crank.concluded(run);

    post("/api/runs/%s/retry".formatted(run), Map.of())
        .then()
        .statusCode(200)
        .body("status", equalTo("queued"))
        .body("stop", nullValue())
        .body("totals.queued", equalTo(3))
        .body("totals.cancelled", equalTo(0));

    Run over = crank.through(run, PICTURE);
    assertThat(over.status()).isEqualTo(Status.FINISHED);
    given().get("/api/runs/{id}/executions", run).then().body("$", hasSize(3));
    post("/api/runs/%s/retry".formatted(run), Map.of()).then().statusCode(409);
  }

  @Test
  void whatRunsOrHasFinishedIsNotStartedAnew() {
    Claimed claimed = runner().claims();
    post("/api/executions/%s/retry".formatted(claimed.id()), Map.of()).then().statusCode(409);
    claimed.captures(PICTURE);

    post("/api/executions/%s/retry".formatted(claimed.id()), Map.of()).then().statusCode(409);

    assertThat(all()).hasSize(3);
  }
}
