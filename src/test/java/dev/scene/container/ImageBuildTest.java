package dev.scene.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.event.RunEvent;
import dev.scene.event.RunLog;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Status;
import dev.scene.testing.Await;
import dev.scene.testing.Crank;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The image is missing; what builds it is a script of the test.
@QuarkusTest
class ImageBuildTest {
  @Inject Given given;
  @Inject Crank crank;
  @Inject FakeContainers containers;
  @Inject RunnerConfig config;
  @Inject Executions executions;
  @Inject ImageBuild build;
  @Inject RunLog log;
  private UUID run = new UUID(0, 0);

  @BeforeEach
  void loseTheImage() throws IOException {
    given.nothing();
    containers.loseImage(config.image());
    Files.deleteIfExists(script());
    run = given.run(given.batch(1));
  }

  @AfterEach
  void forgetTheScript() throws IOException {
    Files.deleteIfExists(script());
    build.takeFailure();
  }

  private Path script() {
    return Path.of(config.buildCommand());
  }

  private void theScript(String text) throws IOException {
    Files.createDirectories(script().getParent());
    Files.writeString(script(), "#!/bin/sh\n" + text);
    assertThat(script().toFile().setExecutable(true)).isTrue();
  }

  private Execution execution() {
    return executions.of(run).getFirst();
  }

  private boolean isInLog(String message) {
    return log.after(run, 0, 100).events().stream()
        .filter(line -> line.type().equals("image_build"))
        .map(RunEvent::message)
        .anyMatch(message::equals);
  }

  private void untilFailed() {
    Await.until(
        "the execution has failed",
        () -> {
          crank.dispatch();
          return execution().status() == Status.FAILED;
        });
  }

  @Test
  void itIsBuiltAndTheBuildStandsInTheLogOfTheRun() throws IOException {
    theScript("echo 'step 1 of 2'; echo 'a warning' >&2; echo 'step 2 of 2'");

    crank.dispatch();

    Await.until("the build has ended", () -> isInLog("step 2 of 2"));
    assertThat(isInLog("step 1 of 2")).isTrue();
    assertThat(isInLog("a warning")).isTrue();
    assertThat(containers.started()).isEmpty();
  }

  @Test
  void onceItIsThereTheRunGoesOn() throws IOException {
    theScript("echo built");
    crank.dispatch();
    Await.until("the build has ended", () -> isInLog("built"));
    containers.reset();

    crank.dispatch();

    assertThat(containers.started()).hasSize(1);
  }

  @Test
  void aBuildThatFailsFailsWhatWaitsForItWithItsExitCode() throws IOException {
    theScript("echo 'no space left on device'; exit 3");

    untilFailed();

    assertThat(execution().reason()).isEqualTo("image_missing");
    assertThat(execution().error()).contains("exit code 3").contains("./scene up");
    assertThat(isInLog("no space left on device")).isTrue();
  }

  @Test
  void withoutAnythingToBuildItFromTheReasonSaysSo() {
    untilFailed();

    assertThat(execution().error()).contains(config.image()).contains("build-runner.sh is missing");
  }
}
