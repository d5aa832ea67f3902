package dev.scene.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.container.FakeContainers;
import dev.scene.event.RunLog;
import dev.scene.platform.Rows;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Status;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.FakeRunner.Claimed;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
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

  @Test
  void aRunnerThatDiesLeavesItsExitCodeAndTheEndOfItsLog() {
    FakeRunner runner = crank.runner();
    runner.claims();
    containers.exit(runner.name(), 139, "Segmentation fault\n");

    crank.dispatch();

    assertThat(execution().exitCode()).isEqualTo(139);
    assertThat(execution().error()).contains("exit code 139").contains("Segmentation fault");
    assertThat(containers.names()).isEmpty();
    assertFailed("runner_died");
  }

  @Test
  void aRunnerThatEndsWellWithoutAResultHasFailedAllTheSame() {
    FakeRunner runner = crank.runner();
    runner.claims();
    containers.exit(runner.name(), 0, "");

    crank.dispatch();

    assertThat(execution().error()).contains("exit code 0").contains("(it printed nothing)");
    assertFailed("runner_died");
  }

  @Test
  void wantOfMemoryIsNamedAsSuchWithItsRemedy() {
    FakeRunner runner = crank.runner();
    runner.claims();
    containers.runOutOfMemory(runner.name());

    crank.dispatch();

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

    assertThat(execution().error()).contains(runner.name()).contains("gone from the engine");
    assertFailed("runner_lost");
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

    assertThat(execution().error()).contains("was silent for 60 s");
    assertThat(containers.names()).isEmpty();
    assertThat(claimed.heartbeat().jsonPath().getBoolean("stop")).isTrue();
    assertFailed("runner_lost");
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
  void afterThreeStartsThatTheEngineRefusedTheRunIsGivenUp() {
    containers.refuseStarts("Tried to start a container, but the disk is full.");
    for (int i = 0; i < 4; i++) {
      crank.dispatch();
    }

    assertThat(log.after(run, 0, 100).events())
        .filteredOn(line -> line.type().equals("container_failed"))
        .hasSize(3);
    assertThat(execution().error()).contains("could not be started").contains("the disk is full");
    assertFailed("runner_failed");
  }
}
