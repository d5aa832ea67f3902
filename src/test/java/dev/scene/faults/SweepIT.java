package dev.scene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.faults.harness.Debugger;
import dev.scene.faults.harness.Debugger.Point;
import dev.scene.faults.harness.Faults;
import dev.scene.faults.harness.RunnerKind;
import dev.scene.faults.harness.ServiceProcess;
import dev.scene.faults.harness.Stage;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F2, in the middle of a sweep of the store: what somebody names stays, whenever the sweep dies.
@Tag("faults")
class SweepIT {
  private static final int EXECUTIONS = 10;
  private static final int ORPHANS = 30;

  /// What the scheduler calls every hour.
  private static final String SCHEDULED = "dev.scene.artifact.ArtifactSweep_ScheduledInvoker_sweep";

  @TempDir Path folder;
  private final Random dice = Faults.dice("F2s");
  private final int port = ServiceProcess.freePort();

  @Test
  void aSweepThatIsKilledTakesNothingThatIsNamed() throws IOException {
    int kills = Faults.times(20, 1);
    try (Stage stage =
        Stage.of(RunnerKind.quickest(), folder, Map.of(), List.of(Debugger.flag(port, false)))) {
      stage.service().start();
      String batch = stage.api().batch(EXECUTIONS, List.of("http://plan.invalid/capture/0"));
      stage.over(stage.api().run(batch, "baseline_recording"), Duration.ofMinutes(2));
      Path blobs = stage.service().data().resolve("blobs");
      for (int kill = 0; kill < kills; kill++) {
        addOrphans(blobs);
        makeOld(blobs);
        killWhileItSweeps(stage);
        stage.service().start();
      }
      Faults.say("F2", "%d kills in the middle of a sweep".formatted(kills));
      assertThat(stage.broken(EXECUTIONS)).isEmpty();
    }
  }

  private void killWhileItSweeps(Stage stage) {
    Point anywhere = new Point("dev.scene.queue.Dispatcher", "tick");
    Point removal = new Point("dev.scene.artifact.FileArtifactStore", "removeIfOlder");
    try (Debugger debugger = Debugger.at(port, anywhere, 1)) {
      assertThat(debugger.awaits(Duration.ofSeconds(30))).isTrue();
      debugger.call(SCHEDULED, "invokeBean", removal, dice.nextInt(1, ORPHANS));
      assertThat(debugger.awaits(Duration.ofSeconds(30))).isTrue();
      stage.service().kill();
    }
  }

  private void addOrphans(Path blobs) throws IOException {
    for (int i = 0; i < ORPHANS; i++) {
      String name = "%064x".formatted(new BigInteger(255, dice));
      Path folder = Files.createDirectories(blobs.resolve(name.substring(0, 2)));
      Files.writeString(folder.resolve(name.substring(2)), "orphan");
    }
  }

  private static void makeOld(Path blobs) throws IOException {
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(3)));
    try (Stream<Path> files = Files.walk(blobs)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, old);
      }
    }
  }
}
