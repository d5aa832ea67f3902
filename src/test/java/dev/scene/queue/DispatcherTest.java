package dev.scene.queue;

import static io.restassured.RestAssured.delete;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.artifact.FakeDisk;
import dev.scene.catalog.Browser;
import dev.scene.container.FakeContainers;
import dev.scene.container.Installation;
import dev.scene.container.RunnerSpec;
import dev.scene.container.Runners;
import dev.scene.container.Watch;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Status;
import dev.scene.settings.Settings;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DispatcherTest {
  private static final int SHARE_OF_A_RUNNER = 25;

  @Inject Given given;
  @Inject Crank crank;
  @Inject FakeContainers containers;
  @Inject Executions executions;
  @Inject Settings settings;
  @Inject Installation installation;
  @Inject Runners runners;
  @Inject Dispatcher dispatcher;
  @Inject FakeDisk disk;

  @BeforeEach
  void start() {
    given.nothing();
  }

  private Set<UUID> runsOfStarted() {
    return containers.started().stream().map(RunnerSpec::runId).collect(Collectors.toSet());
  }

  private RunnerSpec leftover(String name, String instance) {
    return new RunnerSpec(name, "image", instance, UUID.randomUUID(), Map.of());
  }

  @Test
  void noMoreRunnersWorkThanTheCapAllows() {
    given.run(given.batch(settings.now().cap() + 3));

    crank.dispatch();
    crank.dispatch();

    assertThat(containers.started()).hasSize(settings.now().cap());
  }

  @Test
  void aRunGetsNoMoreRunnersThanItHasExecutions() {
    given.run(given.batch(1));

    crank.dispatch();
    crank.dispatch();

    assertThat(containers.started()).hasSize(1);
  }

  @Test
  void aLargeRunLeavesRoomForTheNext() {
    UUID large = given.run(given.batch(10));
    UUID next = given.run(given.batch(1));

    crank.dispatch();

    assertThat(runsOfStarted()).containsExactlyInAnyOrder(large, next);
  }

  @Test
  void everyBrowserGetsARunnerOfItsOwn() {
    given.run(given.batch(1, Map.of("browsers", List.of("chromium", "webkit"))));

    crank.dispatch();

    assertThat(containers.started())
        .extracting(spec -> spec.environment().get("SCENE_BROWSER"))
        .containsExactlyInAnyOrder("chromium", "webkit");
  }

  @Test
  void whenARunnerEndsTheNextTakesItsPlace() {
    given.run(given.batch(settings.now().cap() + 1));
    FakeRunner runner = crank.runner();
    runner.claims().fails("internal", "Broken");
    containers.exit(runner.name(), 0, "");

    crank.dispatch();

    assertThat(containers.started()).hasSize(settings.now().cap() + 1);
    assertThat(containers.names()).hasSize(settings.now().cap()).doesNotContain(runner.name());
  }

  @Test
  void aRunnerIsNamedAfterItsInstallationAndToldNoOtherSecret() {
    UUID run = given.run(given.batch(1));

    RunnerSpec spec = crank.started();

    assertThat(spec.name()).matches("scene-%s-[0-9a-f]{20}".formatted(installation.instance()));
    assertThat(spec.runId()).isEqualTo(run);
    assertThat(spec.environment()).containsEntry("SCENE_CONTAINER", spec.name());
  }

  @Test
  void withoutAnEngineTheQueueWaits() {
    UUID run = given.run(given.batch(1));
    containers.setReachable(false);
    crank.dispatch();
    assertThat(containers.started()).isEmpty();

    containers.setReachable(true);
    crank.dispatch();

    assertThat(containers.started()).hasSize(1);
    assertThat(executions.of(run)).extracting(Execution::status).containsOnly(Status.QUEUED);
  }

  @Test
  void anUnreachableEngineIsNotChargedToWhatIsBeingCaptured() {
    UUID run = given.run(given.batch(1));
    crank.runner().claims();
    containers.setReachable(false);

    crank.dispatch();

    assertThat(executions.of(run).getFirst().status()).isEqualTo(Status.EXECUTING);
  }

  @Test
  void ownLeftoversAreRemovedAndThoseOfOthersAreNot() {
    given.run(given.batch(1));
    String runner = crank.started().name();
    containers.start(leftover("scene-own-leftover", installation.instance()));
    containers.start(leftover("scene-other", "ffffff"));

    crank.dispatch();

    assertThat(containers.names()).containsExactlyInAnyOrder(runner, "scene-other");
  }

  @Test
  void containersOfADeletedRunAreRemoved() {
    UUID run = given.run(given.batch(1));
    FakeRunner runner = crank.runner();
    runner.claims().fails("internal", "Broken");
    crank.concluded(run);
    delete("/api/runs/" + run).then().statusCode(204);
    given.run(given.batch(1));

    crank.dispatch();

    assertThat(containers.names()).doesNotContain(runner.name());
  }

  @Test
  void anUrgentRunGoesBeforeAnOlderOne() {
    given.run(given.batch(settings.now().cap()));
    UUID urgent =
        Given.opened(given.launch(given.batch(1).id(), "comparison", Map.of("priority", "high")));

    crank.dispatch();

    assertThat(containers.started().getFirst().runId()).isEqualTo(urgent);
  }

  @Test
  void aRunThatCanWaitGoesAfterTheOthers() {
    UUID patient =
        Given.opened(
            given.launch(
                given.batch(settings.now().cap()).id(), "comparison", Map.of("priority", "low")));
    UUID usual = given.run(given.batch(settings.now().cap()));

    crank.dispatch();

    assertThat(runsOfStarted()).contains(usual).doesNotContain(patient);
  }

  @Test
  void aLargeRunThatHoldsAllPlacesMakesRoomForALaterSmallOne() {
    int large = SHARE_OF_A_RUNNER * settings.now().cap();
    given.run(given.batch(large));
    List<FakeRunner> runners = crank.runners(settings.now().cap());
    UUID small = given.run(given.batch(1));

    int captured = 0;
    for (FakeRunner runner : runners) {
      while (runner.claim().map(it -> it.fails("internal", "Broken")).isPresent()) {
        captured++;
      }
      containers.exit(runner.name(), 0, "");
    }
    crank.dispatch();

    assertThat(captured).isLessThan(large);
    assertThat(runsOfStarted()).contains(small);
  }

  @Test
  void aRunnerThatMustGoIsToldNothingMore() {
    given.run(given.batch(2));
    FakeRunner runner = crank.runner();
    runners.doom(runner.name());

    assertThat(runner.claim()).isEmpty();
    crank.dispatch();

    assertThat(containers.names()).doesNotContain(runner.name());
  }

  @Test
  void twoServicesTogetherStartNoMoreThanTheCap() {
    UUID run = given.run(given.batch(3));

    assertThat(runners.open(run, Browser.CHROMIUM, new Runners.Place("one", "image"), 2))
        .isPresent();
    assertThat(runners.open(run, Browser.CHROMIUM, new Runners.Place("other", "image"), 2))
        .isPresent();
    assertThat(runners.open(run, Browser.CHROMIUM, new Runners.Place("one", "image"), 2)).isEmpty();
  }

  @Test
  void nothingIsStartedWhileTheDiskIsNearlyFull() {
    given.run(given.batch(1));
    disk.has(100 << 20);

    crank.dispatch();

    assertThat(containers.started()).isEmpty();
    assertThat(dispatcher.paused().orElseThrow().why()).contains("nearly full");
    disk.has(FakeDisk.PLENTY);
    crank.dispatch();
    assertThat(containers.started()).hasSize(1);
    assertThat(dispatcher.paused()).isEmpty();
  }

  @Test
  void anUnreachableEngineIsToldAsThePauseThatItIs() {
    containers.setReachable(false);

    dispatcher.reconcile();

    assertThat(dispatcher.paused().orElseThrow().why()).isEqualTo(FakeContainers.UNREACHABLE);
  }

  @Test
  void reconcilingTellsWhatItPutRight() {
    given.run(given.batch(1));
    FakeRunner runner = crank.runner();
    runner.claims();
    containers.exit(runner.name(), 0, "");
    containers.start(leftover("scene-own-leftover", installation.instance()));

    assertThat(dispatcher.reconcile())
        .extracting(Watch.Action::action)
        .containsExactlyInAnyOrder("ended_attempt", "removed_container");
  }
}
