package dev.scene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.faults.harness.Faults;
import dev.scene.faults.harness.History.End;
import dev.scene.faults.harness.History.Kind;
import dev.scene.faults.harness.RunnerKind;
import dev.scene.faults.harness.Stage;
import dev.scene.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// F1: the service is killed again and again in the middle of a run with real containers.
@Isolated("it holds the start of a service against a time")
@Tag("faults")
class KillsIT {
  private static final Duration CLAIMS_AGAIN = Duration.ofSeconds(10);

  private static final Map<String, String> NOBODY =
      Map.of("container", "nobody", "browser", "chromium");

  @TempDir Path folder;
  private final List<Duration> waits = new ArrayList<>();
  private final Random dice = Faults.dice("F1");

  @Test
  void noKillLosesDoublesOrLeavesAnything() {
    int executions = Faults.times(200, 24);
    int kills = Faults.times(50, 4);
    try (Pages pages = Pages.open();
        Stage stage = Stage.of(kind(), folder, Map.of(), List.of())) {
      stage.service().start();
      String run =
          stage
              .api()
              .run(stage.api().batch(executions, List.of(address(pages))), "baseline_recording");
      List<Duration> again = new ArrayList<>();
      int killed = 0;
      while (killed < kills && !stage.api().isOver(run)) {
        LockSupport.parkNanos(Duration.ofMillis(dice.nextInt(200, 3_000)).toNanos());
        stage.service().kill();
        killed++;
        again.add(restarted(stage, run));
      }
      stage.over(run, Duration.ofMinutes(Faults.times(30, 3)));
      List<String> broken = stage.broken(executions);
      report(stage, killed, again);
      assertThat(broken).isEmpty();
      assertThat(again).allMatch(it -> it.compareTo(CLAIMS_AGAIN) < 0);
    }
  }

  private static RunnerKind kind() {
    return Faults.full() ? RunnerKind.BROWSER : RunnerKind.CONTAINER;
  }

  private static String address(Pages pages) {
    return Faults.full() ? pages.url("plain.html") : "http://plan.invalid/capture/300";
  }

  // from the start of the process until it answers claims; a runner may ask later, for it waits
  // longer
  // from try to try, and works at something
  private Duration restarted(Stage stage, String run) {
    long began = System.currentTimeMillis();
    stage.service().start();
    Await.until(
        "claims are answered",
        Duration.ofSeconds(90),
        () -> stage.api().send("POST", "/callback/claims", NOBODY).status() == 401);
    Duration answered = Duration.ofMillis(System.currentTimeMillis() - began);
    Await.until(
        "a runner's claim is answered",
        Duration.ofSeconds(90),
        () -> stage.history().answeredAfter(began).isPresent() || stage.api().isOver(run));
    stage.history().answeredAfter(began).ifPresent(it -> waits.add(Duration.ofMillis(it - began)));
    return answered;
  }

  private void report(Stage stage, int killed, List<Duration> again) {
    Faults.say(
        "F1",
        "%d kills, %d results acknowledged, %d calls without an answer; claims answered again after %.1f s at most, and asked for by a runner after %.1f s"
            .formatted(
                killed,
                stage.history().count(Kind.COMPLETE, End.OK),
                stage.history().calls().stream().filter(it -> it.end() == End.UNKNOWN).count(),
                seconds(again),
                seconds(waits)));
  }

  private static double seconds(List<Duration> all) {
    return all.stream().mapToLong(Duration::toMillis).max().orElse(0) / 1000.0;
  }
}
