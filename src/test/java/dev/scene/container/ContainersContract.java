package dev.scene.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scene.testing.Await;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What every backend promises. The runners do what their variable `SCENE_TEST` says:
/// `src/test/resources/container/acting-runner.sh`.
public abstract class ContainersContract {
  protected static final String POLITE = "polite";
  protected static final String DEAF = "deaf";
  private static final Duration A_WHILE = Duration.ofSeconds(30);
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private final String instance = digits(6);
  private final String name = "scene-%s-%s".formatted(instance, digits(20));

  /// The backend, in good health.
  protected abstract Containers containers();

  /// A backend of the same kind, whose engine is not there.
  protected abstract Containers dead();

  /// The name of an image that is there.
  protected abstract String image();

  private static String digits(int count) {
    return UUID.randomUUID().toString().replace("-", "").substring(0, count);
  }

  private RunnerSpec spec(String called, String of, String does) {
    return new RunnerSpec(
        called,
        containers().image(image()).orElseThrow().id(),
        of,
        new UUID(0, 0),
        Map.of("SCENE_TEST", does, "SCENE_CONTAINER", called));
  }

  private void start(String does) {
    containers().start(spec(name, instance, does));
  }

  private void startAndAwaitReady(String does) {
    start(does);
    Await.until("it is ready", A_WHILE, () -> containers().log(name, 10).contains("ready"));
  }

  private Containers.State.Exited exited() {
    Await.until("it has ended", A_WHILE, () -> state() instanceof Containers.State.Exited);
    return (Containers.State.Exited) state();
  }

  private Containers.State state() {
    return containers().state(name).orElseThrow();
  }

  @AfterEach
  void leaveNothing() {
    containers().ofInstance(instance).forEach(containers()::remove);
  }

  @Test
  void theEngineSaysWhichOneItIs() {
    Containers.Engine engine = containers().engine();

    assertThat(engine.reachable()).as(engine.description()).isTrue();
    assertThat(engine.id()).isNotBlank().isEqualTo(containers().engine().id());
    assertThat(engine.backend()).isIn("docker", "process");
    assertThat(engine.description()).isNotBlank();
    assertThat(engine.remedy()).isEmpty();
    assertThat(engine.lacks()).allSatisfy(sentence -> assertThat(sentence).endsWith("."));
  }

  @Test
  void aRunnerThatWasStartedRuns() {
    start(POLITE);

    assertThat(state()).isEqualTo(new Containers.State.Running());
  }

  @Test
  void aSecondStartOfANameFindsTheFirst() {
    startAndAwaitReady(POLITE);

    start("exit:3");

    assertThat(state()).isEqualTo(new Containers.State.Running());
    assertThat(containers().ofInstance(instance)).containsExactly(name);
  }

  @Test
  void aStartAfterTheEndFindsTheEnd() {
    start("exit:3");
    assertThat(exited().exitCode()).isEqualTo(3);

    start("exit:4");

    assertThat(exited().exitCode()).isEqualTo(3);
  }

  @Test
  void theEndIsToldWithItsExitCode() {
    start("exit:0");

    assertThat(exited()).isEqualTo(new Containers.State.Exited(0, false));
  }

  @Test
  void aCrashIsToldFromAnEnd() {
    start("signal:SEGV");

    assertThat(exited()).isEqualTo(new Containers.State.Exited(139, false));
  }

  @Test
  void aKillIsToldFromACrash() {
    start("signal:KILL");

    assertThat(exited()).isEqualTo(new Containers.State.Exited(137, false));
  }

  @Test
  void whatItPrintedIsThereAfterItsEnd() {
    start("exit:1");
    exited();

    assertThat(containers().log(name, 10).lines())
        .containsExactlyInAnyOrder("first line of " + name, "second line, beside it");
  }

  @Test
  void onlyTheLastLinesAreTold() {
    startAndAwaitReady(POLITE);

    // a backend may mix up the order of the two streams
    assertThat(containers().log(name, 1).lines())
        .singleElement()
        .isIn("first line of " + name, "second line, beside it", "ready");
  }

  @Test
  void aRunnerThatIsStoppedMayEndByItself() {
    startAndAwaitReady(POLITE);

    containers().stop(name, A_WHILE);

    assertThat(exited()).isEqualTo(new Containers.State.Exited(143, false));
    assertThat(containers().log(name, 1).strip()).isEqualTo("told to end");
  }

  @Test
  void aRunnerThatDoesNotEndIsKilled() {
    startAndAwaitReady(DEAF);

    containers().stop(name, AT_ONCE);

    assertThat(exited()).isEqualTo(new Containers.State.Exited(137, false));
  }

  @Test
  void stoppingWhatHasEndedOrWasNeverThereIsNoError() {
    start("exit:0");
    exited();

    containers().stop(name, AT_ONCE);
    containers().stop("scene-of-nobody", AT_ONCE);

    assertThat(exited().exitCode()).isZero();
  }

  @Test
  void aRunnerIsRemovedWhileItRuns() {
    startAndAwaitReady(DEAF);

    containers().remove(name);

    assertThat(containers().state(name)).isEmpty();
    assertThat(containers().log(name, 10)).isEmpty();
    assertThat(containers().ofInstance(instance)).isEmpty();
  }

  @Test
  void removingTwiceIsNoError() {
    start("exit:0");
    exited();

    containers().remove(name);
    containers().remove(name);

    assertThat(containers().state(name)).isEmpty();
  }

  @Test
  void aNameMayBeUsedAgainOnceItIsRemoved() {
    start("exit:3");
    exited();
    containers().remove(name);

    start("exit:4");

    assertThat(exited().exitCode()).isEqualTo(4);
  }

  @Test
  void twoInstallationsNeverSeeEachOthersRunners() {
    String other = "scene-other-" + digits(20);
    start(POLITE);
    containers().start(spec(other, "other" + instance, POLITE));
    try {
      assertThat(containers().ofInstance(instance)).containsExactly(name);
      assertThat(containers().ofInstance("other" + instance)).containsExactly(other);
    } finally {
      containers().remove(other);
    }
  }

  @Test
  void anImageIsNamedByItsBytes() {
    Optional<Containers.Image> first = containers().image(image());

    assertThat(first).isPresent().isEqualTo(containers().image(image()));
    assertThat(first.orElseThrow().id()).isNotEqualTo(image()).isNotBlank();
  }

  @Test
  void anEngineThatIsNotThereSaysWhatToDo() {
    Containers.Engine engine = dead().engine();

    assertThat(engine.reachable()).isFalse();
    assertThat(engine.id()).isEmpty();
    assertThat(engine.description()).isNotBlank();
    assertThat(engine.remedy()).isNotBlank();
  }

  @Test
  void nothingIsTakenForGoneWhileTheEngineIsNotThere() {
    Containers dead = dead();

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> dead.state(name))
        .withMessageContaining(name);
    assertThatExceptionOfType(EngineException.class).isThrownBy(() -> dead.ofInstance(instance));
    assertThatExceptionOfType(EngineException.class).isThrownBy(() -> dead.remove(name));
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(
            () -> dead.start(new RunnerSpec(name, "any", instance, new UUID(0, 0), Map.of())))
        .withMessageContaining(name);
  }
}
