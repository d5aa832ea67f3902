package dev.scene.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.catalog.Browser;
import dev.scene.container.FakeContainers;
import dev.scene.container.Runner;
import dev.scene.container.RunnerSpec;
import dev.scene.container.Runners;
import dev.scene.container.Watch;
import dev.scene.event.RunEvent;
import dev.scene.event.RunLog;
import dev.scene.platform.Rows;
import dev.scene.run.Attempt;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Status;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.FakeRunner.Claimed;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.Color;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// However a runner ends, what it was capturing ends with a reason.
@QuarkusTest
class RunnerEndsTest {
  @Inject Given given;
  @Inject Crank crank;
  @Inject FakeContainers containers;
  @Inject Executions executions;
  @Inject RunLog log;
  @Inject Rows rows;
  @Inject Runners runners;
  @Inject Watch watch;
  private UUID run = new UUID(0, 0);

  @BeforeEach
  void start() {
    given.nothing();
    run = given.run(given.batch(1));
  }

  private Execution execution() {
    return executions.of(run).getFirst();
  }

  private void assertFailed(String reason) {
    assertThat(execution().status()).isEqualTo(Status.FAILED);
    assertThat(execution().reason()).isEqualTo(reason);
    Run over = crank.concluded(run);
    assertThat(over.status()).isEqualTo(Status.FAILED);
    assertThat(over.reason()).isEqualTo("executions_failed");
  }

  private Attempt lastAttempt() {
    return executions.attempts(execution().id()).getLast();
  }

  /// The attempt is over, another one waits, and the log says why.
  private Attempt assertRetried(String reason) {
    Execution waiting = execution();
    assertThat(waiting.status()).isEqualTo(Status.QUEUED);
    assertThat(waiting.container()).isNull();
    Attempt last = lastAttempt();
    assertThat(last.outcome()).isEqualTo("retried");
    assertThat(last.endedAt()).isNotNull();
    assertThat(log.after(run, 0, 100).events())
        .filteredOn(line -> line.type().equals("retry_enqueued"))
        .last()
        .extracting(RunEvent::message)
        .asString()
        .contains("Attempt %d was lost (%s)".formatted(last.attempt(), reason));
    return last;
  }

  @Test
  void aRunnerThatCrashesLeavesItsExitCodeAndTheEndOfItsLog() {
    FakeRunner runner = crank.runner();
    runner.claims();
    containers.exit(runner.name(), 139, "Segmentation fault\n");

    crank.dispatch();

    Attempt lost = assertRetried("runner_crashed");
    assertThat(lost.exitCode()).isEqualTo(139);
    assertThat(lost.message()).contains("exit code 139").contains("Segmentation fault");
    assertThat(containers.names()).doesNotContain(runner.name());
  }

  @Test
  void aRunnerThatWasBeingStartedWhenTheServiceDiedHoldsNoPlace() {
    Runner unborn =
        runners
            .open(run, Browser.CHROMIUM, new Runners.Place(containers.engine().id(), "image"), 1)
            .orElseThrow()
            .runner();
    crank.dispatch();
    assertThat(runners.live()).extracting(Runner::name).contains(unborn.name());

    watch.begin();
    crank.dispatch();

    assertThat(runners.live()).extracting(Runner::name).isNotEmpty().doesNotContain(unborn.name());
    assertThat(executions.attempts(execution().id())).isEmpty();
  }

  @Test
  void aContainerThatNobodyLivedToStartGoes() {
    Runner unborn =
        runners
            .open(run, Browser.CHROMIUM, new Runners.Place(containers.engine().id(), "image"), 1)
            .orElseThrow()
            .runner();
    containers.strand(new RunnerSpec(unborn.name(), "image", runners.instance(), run, Map.of()));
    crank.dispatch();
    assertThat(containers.names()).contains(unborn.name());

    watch.begin();
    crank.dispatch();

    assertThat(containers.names()).isNotEmpty().doesNotContain(unborn.name());
    assertThat(runners.live()).extracting(Runner::name).isNotEmpty().doesNotContain(unborn.name());
    assertThat(executions.attempts(execution().id())).isEmpty();
  }

  @Test
  void afterThreeAttemptsThatWereLostTheExecutionFails() {
    for (int attempt = 1; attempt <= 3; attempt++) {
      FakeRunner runner = crank.runner();
      assertThat(runner.claims().attempt()).isEqualTo(attempt);
      containers.exit(runner.name(), 1, "no space left");
      crank.dispatch();
    }

    assertThat(execution().exitCode()).isEqualTo(1);
    assertThat(execution().error()).contains("no space left");
    assertThat(executions.attempts(execution().id()))
        .extracting(Attempt::outcome)
        .containsExactly("retried", "retried", "failed");
    assertFailed("runner_died");
  }

  @Test
  void whatAnEarlierAttemptUploadedIsForgotten() {
    FakeRunner runner = crank.runner();
    Claimed first = runner.claims();
    first.upload("page.png", Png.plain(4, 4, Color.RED)).then().statusCode(201);
    containers.exit(runner.name(), 1, "");
    crank.dispatch();

    crank.runner().claims().captures(Png.plain(8, 8, Color.RED));

    assertThat(execution().status()).isEqualTo(Status.FINISHED);
    assertThat(first.upload("console.log", new byte[] {1}).statusCode()).isIn(401, 409);
  }

  @Test
  void theResultOfAnEarlierAttemptIsRefused() {
    FakeRunner runner = crank.runner();
    Claimed first = runner.claims();
    containers.exit(runner.name(), 1, "");
    crank.dispatch();
    Claimed second = crank.runner().claims();

    first.fails("internal", "Late").then().statusCode(401);

    assertThat(execution().status()).isEqualTo(Status.EXECUTING);
    second.fails("dns_failure", "No such host");
    assertFailed("dns_failure");
  }

  @Test
  void aRunnerThatAsksForMoreWithoutAResultGivesBackWhatItHeld() {
    FakeRunner runner = crank.runner();
    Claimed unheard = runner.claims();

    Claimed again = runner.claims();

    assertThat(again.id()).isEqualTo(unheard.id());
    assertThat(again.attempt()).isEqualTo(2);
    again.fails("dns_failure", "No such host");
    assertFailed("dns_failure");
  }

  @Test
  void aRunnerThatSomebodyElseStoppedWasLost() {
    crank.runner().claims().fails("stopped", "Stopped on request").then().statusCode(200);

    assertRetried("runner_stopped");
  }

  @Test
  void aRunnerThatHangsWithoutAnythingToDoIsRemoved() {
    FakeRunner runner = crank.runner();
    runner.claims().fails("internal", "Broken");
    rows.execute(
        "update runner set created_at = ?, last_seen_at = ?", Instant.EPOCH, Instant.EPOCH);

    crank.dispatch();

    assertThat(containers.names()).isEmpty();
  }

  @Test
  void runnersOfAnotherEngineAreLeftToWhoTalksToIt() {
    FakeRunner runner = crank.runner();
    runner.claims();
    rows.execute("update runner set engine = 'another'");
    containers.exit(runner.name(), 1, "");

    crank.dispatch();

    assertThat(execution().status()).isEqualTo(Status.EXECUTING);
  }

  @Test
  void whatARunnerStillHandsOverWhenItAsksForMoreStaysItsOwn() {
    FakeRunner runner = crank.runner();
    Claimed captured = runner.claims();

    assertThat(runner.asks(List.of(captured.id())).statusCode()).isEqualTo(204);
    assertThat(execution().status()).isEqualTo(Status.EXECUTING);

    // nobody waits before a retry here, so it may be this runner that gets the next attempt
    runner.asks(List.of());
    assertThat(executions.attempts(execution().id()).getFirst().outcome()).isEqualTo("retried");
  }

  @Test
  void aRunnerThatEndsWellWithoutAResultHasFailedAllTheSame() {
    FakeRunner runner = crank.runner();
    runner.claims();
    containers.exit(runner.name(), 0, "");

    crank.dispatch();

    assertThat(assertRetried("no_result").message())
        .contains("exit code 0")
        .contains("(it printed nothing)");
  }

  @Test
  void wantOfMemoryIsTriedOnceMoreThenNamedWithItsRemedy() {
    for (int attempt = 1; attempt <= 2; attempt++) {
      FakeRunner runner = crank.runner();
      runner.claims();
      containers.runOutOfMemory(runner.name());
      crank.dispatch();
    }

    assertThat(execution().error()).contains("memory").contains("SCENE_RUNNER_MEMORY_MIB");
    assertFailed("out_of_memory");
  }

  @Test
  void aContainerThatSomebodyRemovedIsLost() {
    FakeRunner runner = crank.runner();
    runner.claims();
    crank.dispatch();
    containers.remove(runner.name());

    crank.dispatch();

    assertThat(assertRetried("runner_lost").message())
        .contains(runner.name())
        .contains("gone from the engine");
  }

  @Test
  void aResultThatCameBeforeTheEndStands() {
    FakeRunner runner = crank.runner();
    runner.claims().fails("dns_failure", "No such host");
    containers.exit(runner.name(), 1, "late trouble");

    crank.dispatch();

    assertFailed("dns_failure");
    assertThat(execution().exitCode()).isNull();
  }

  @Test
  void aSilentRunnerIsLostOnceItsLeaseIsOver() {
    FakeRunner runner = crank.runner();
    Claimed claimed = runner.claims();
    rows.execute(
        "update task_execution set lease_until = ? where id = ?", Instant.EPOCH, execution().id());

    crank.dispatch();

    assertThat(assertRetried("runner_lost").message()).contains("was silent for 60 s");
    assertThat(containers.names()).doesNotContain(runner.name());
    assertThat(claimed.heartbeat().statusCode()).isEqualTo(401);
  }

  @Test
  void aRunnerThatKeepsBeatingIsEndedPastItsDeadline() {
    FakeRunner runner = crank.runner();
    Claimed claimed = runner.claims();
    rows.execute(
        "update task_execution set deadline = ? where id = ?", Instant.EPOCH, execution().id());
    claimed.heartbeat().then().statusCode(200);

    crank.dispatch();

    assertThat(containers.names()).isEmpty();
    assertFailed("deadline");
  }

  @Test
  void aDeadlineHoldsAlsoWhileTheEngineIsAway() {
    crank.runner().claims();
    rows.execute(
        "update task_execution set lease_until = ?, deadline = ?", Instant.EPOCH, Instant.EPOCH);
    containers.setReachable(false);

    crank.dispatch();

    assertThat(execution().status()).isEqualTo(Status.FAILED);
  }

  @Test
  void afterThreeRunnersThatNeverTookAnythingTheRunIsGivenUp() {
    for (int i = 0; i < 3; i++) {
      containers.exit(crank.started().name(), 2, "no such file: /opt/runner.jar");
    }

    crank.dispatch();

    assertThat(containers.started()).hasSize(3);
    assertThat(execution().error())
        .contains("3 runners for chromium")
        .contains("exit code 2")
        .contains("no such file: /opt/runner.jar");
    assertFailed("runner_failed");
  }

  @Test
  void aStartThatTheEngineRefusesIsTriedAgainLater() {
    containers.refuseStarts("Tried to start a container, but the disk is full.");
    crank.dispatch();
    crank.dispatch();
    assertThat(failedStarts()).hasSize(1);
    containers.refuseStarts(null);
    rows.execute("update runner set ended_at = ?", Instant.EPOCH);

    crank.runner().claims().fails("dns_failure", "No such host");

    assertFailed("dns_failure");
  }

  @Test
  void afterManyStartsThatTheEngineRefusedTheRunIsGivenUp() {
    containers.refuseStarts("Tried to start a container, but the disk is full.");
    for (int i = 0; i < 9; i++) {
      crank.dispatch();
      rows.execute("update runner set ended_at = ?", Instant.EPOCH);
    }

    assertThat(failedStarts()).hasSize(8);
    assertThat(execution().error()).contains("could not be started").contains("the disk is full");
    assertFailed("engine_failed");
  }

  private List<RunEvent> failedStarts() {
    return log.after(run, 0, 100).events().stream()
        .filter(line -> line.type().equals("container_failed"))
        .toList();
  }
}
