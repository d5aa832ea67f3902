package dev.scene.container.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.container.Containers;
import dev.scene.container.RunnerSpec;
import dev.scene.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of runners that are processes when something dies.
class ProcessLifeTest {
  private static final String INSTANCE = "abc123";
  private static final String SCRIPT = "src/test/resources/container/family-runner.sh";

  @TempDir private Path data;
  private final String name = "scene-test-" + UUID.randomUUID().toString().substring(0, 13);

  // each call makes a backend anew, as each start of the service does
  private ProcessContainers backend() {
    return ProcessContainersTest.backend(
        data, Map.of("scene.runner.command", "sh " + Path.of(SCRIPT).toAbsolutePath()));
  }

  private Path folder() {
    return data.resolve("runners").resolve(name);
  }

  private Path scratch() {
    return Path.of(System.getProperty("java.io.tmpdir"), name);
  }

  private void start(String does) {
    Map<String, String> told = Map.of("SCENE_TEST", does, "SCENE_CONTAINER", name);
    backend().start(new RunnerSpec(name, "any", INSTANCE, new UUID(0, 0), told));
    Await.until("it is ready", () -> backend().log(name, 1).equals("ready"));
  }

  private ProcessHandle first() throws IOException {
    long pid = Long.parseLong(Files.readString(folder().resolve("pid")).strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  private List<ProcessHandle> family() {
    return ProcessHandle.allProcesses()
        .filter(process -> {
          try {
            return Files.readString(Path.of("/proc/%d/environ".formatted(process.pid())))
                .contains("SCENE_CONTAINER=" + name);
          } catch (IOException e) {
            return false;
          }
        })
        .toList();
  }

  private void awaitEnd() {
    Await.until(
        "its end is seen",
        () -> backend().state(name).filter(Containers.State.Exited.class::isInstance).isPresent());
  }

  @AfterEach
  void leaveNothing() {
    backend().remove(name);
  }

  @Test
  void theNextServiceFindsItsRunnersAgain() {
    start("stay");

    assertThat(backend().ofInstance(INSTANCE)).containsExactly(name);
    assertThat(backend().state(name)).contains(new Containers.State.Running());
    assertThat(backend().engine().id()).isEqualTo(backend().engine().id());
  }

  @Test
  void aRunnerIsTheFirstOfItsOwnSession() throws IOException {
    start("stay");

    String stat = Files.readString(Path.of("/proc/%d/stat".formatted(first().pid())));

    String session = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[3];
    assertThat(session).isEqualTo(String.valueOf(first().pid()));
  }

  @Test
  void removalTakesAllThatTheRunnerStarted() {
    start("stay");
    assertThat(family()).hasSizeGreaterThanOrEqualTo(3);

    backend().remove(name);

    assertThat(family()).isEmpty();
    assertThat(folder()).doesNotExist();
    assertThat(scratch()).doesNotExist();
  }

  @Test
  void removalTakesWhatARunnerThatHasEndedLeftBehind() {
    start("leave");
    awaitEnd();
    assertThat(backend().state(name)).contains(new Containers.State.Exited(0, false));
    assertThat(family()).as("what it left behind").isNotEmpty();

    backend().remove(name);

    assertThat(family()).isEmpty();
  }

  @Test
  void aRunnerThatIsKilledWithNobodyToNoteItCountsAsKilled() throws IOException {
    start("stay");

    first().destroyForcibly();

    awaitEnd();
    assertThat(backend().state(name)).contains(new Containers.State.Exited(137, false));
  }

  @Test
  void aNumberThatBelongsToAnotherProcessByNowIsLeftAlone() throws IOException {
    start("stay");
    first().destroyForcibly();
    ProcessHandle other = ProcessHandle.current();
    Files.writeString(folder().resolve("pid"), String.valueOf(other.pid()));

    assertThat(backend().state(name)).contains(new Containers.State.Exited(137, false));
    backend().stop(name, Duration.ofSeconds(1));
    backend().remove(name);

    assertThat(other.isAlive()).isTrue();
  }

  @Test
  void nothingOfTheServicesEnvironmentReachesARunner() throws IOException {
    start("stay");

    List<String> told = Files.readAllLines(scratch().resolve("environment"));

    assertThat(System.getenv("HOME")).isNotEqualTo(folder().resolve("home").toString());
    assertThat(told)
        .allMatch(line ->
            line.matches(
                "(PATH|LANG|HOME|TMPDIR|PWD|OLDPWD|SHLVL|_|JDK_JAVA_OPTIONS|PLAYWRIGHT_\\w+|SCENE_\\w+)=.*"))
        .contains("SCENE_CONTAINER=" + name, "HOME=" + folder().resolve("home"))
        .contains("TMPDIR=" + scratch());
  }

  @Test
  void whatARunnerPrintsIsBounded() throws IOException {
    start("stay");
    Files.write(folder().resolve("output"), new byte[10_000_001]);

    backend().state(name);

    assertThat(Files.size(folder().resolve("output"))).isLessThan(1000);
    assertThat(backend().log(name, 1)).contains("dropped");
  }

  @Test
  void aStartThatWasCutOffBeforeItsProcessIsNoRunnerForLong() throws IOException {
    Files.createDirectories(folder());
    Files.setLastModifiedTime(folder(), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

    assertThat(backend().state(name)).contains(new Containers.State.Exited(137, false));
  }
}
