package dev.scene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.faults.harness.Debugger;
import dev.scene.faults.harness.Debugger.Point;
import dev.scene.faults.harness.Faults;
import dev.scene.faults.harness.ServiceApi;
import dev.scene.faults.harness.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F2, in the middle of a migration: a service that was killed while it made its tables starts.
@Tag("faults")
class MigrationIT {
  /// What of the migrations' statements may be the last one.
  private static final int STATEMENTS = 40;

  @TempDir Path folder;
  private final Random dice = Faults.dice("F2m");

  @Test
  void aServiceThatWasKilledWhileItMadeItsTablesStarts() {
    int kills = Faults.times(20, 2);
    for (int kill = 0; kill < kills; kill++) {
      Path data = folder.resolve("service" + kill);
      int hit = dice.nextInt(1, STATEMENTS);
      killAt(data, hit);
      try (ServiceProcess again = new ServiceProcess(data, Map.of())) {
        again.start();
        int status =
            new ServiceApi(again.base())
                .send("POST", "/api/projects", Map.of("name", "Shop"))
                .status();
        assertThat(status).as("after a kill at statement %d", hit).isEqualTo(201);
      }
    }
    Faults.say("F2", "%d kills in the middle of a migration".formatted(kills));
  }

  private static void killAt(Path data, int hit) {
    int port = ServiceProcess.freePort();
    Point statement =
        new Point(
            "org.flywaydb.core.internal.sqlscript.DefaultSqlScriptExecutor", "executeStatement");
    try (ServiceProcess service =
        new ServiceProcess(data, Map.of(), List.of(Debugger.flag(port, true)))) {
      service.launch();
      try (Debugger debugger = Debugger.at(port, statement, hit)) {
        debugger.resume();
        assertThat(debugger.awaits(Duration.ofSeconds(60))).as("statement %d", hit).isTrue();
        service.kill();
      }
    }
  }
}
