package dev.scene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.faults.harness.Faults;
import dev.scene.faults.harness.Pause;
import dev.scene.faults.harness.RunnerKind;
import dev.scene.faults.harness.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F23: two services on one engine, which are killed and started in turn.
@Tag("faults")
class NeighboursIT {
  private static final int EXECUTIONS = 10;
  private static final List<String> PAGES = List.of("http://plan.invalid/capture/400");

  @TempDir Path folder;
  private final Random dice = Faults.dice("F23");
  private final List<String> runsOfOne = new ArrayList<>();
  private final List<String> runsOfTwo = new ArrayList<>();

  @Test
  void neitherTouchesWhatIsTheOthers() {
    int restarts = Faults.times(100, 3);
    try (Stage one = Stage.of(RunnerKind.CONTAINER, folder.resolve("one"));
        Stage two = Stage.of(RunnerKind.CONTAINER, folder.resolve("two"))) {
      one.service().start();
      two.service().start();
      String ofOne = one.api().batch(EXECUTIONS, PAGES);
      String ofTwo = two.api().batch(EXECUTIONS, PAGES);
      for (int restart = 0; restart < restarts; restart++) {
        keepBusy(one, ofOne, runsOfOne);
        keepBusy(two, ofTwo, runsOfTwo);
        Pause.of(Duration.ofMillis(dice.nextInt(200, 2_000)));
        Stage unlucky = dice.nextBoolean() ? one : two;
        unlucky.service().kill();
        unlucky.service().start();
      }
      List<String> unfinished = unfinished(one, runsOfOne);
      unfinished.addAll(unfinished(two, runsOfTwo));
      Faults.say(
          "F23",
          "%d restarts, %d and %d runs".formatted(restarts, runsOfOne.size(), runsOfTwo.size()));
      assertThat(unfinished).isEmpty();
      assertThat(one.broken(runsOfOne.size() * EXECUTIONS)).isEmpty();
      assertThat(two.broken(runsOfTwo.size() * EXECUTIONS)).isEmpty();
    }
  }

  private static void keepBusy(Stage stage, String batch, List<String> runs) {
    if (runs.isEmpty() || stage.api().isOver(runs.getLast())) {
      runs.add(stage.api().run(batch, "baseline_recording"));
    }
  }

  // a container that the neighbour took away would be told of as a loss
  private static List<String> unfinished(Stage stage, List<String> runs) {
    List<String> unfinished = new ArrayList<>();
    for (String run : runs) {
      stage.over(run, Duration.ofMinutes(3));
      stage.api().executions(run).stream()
          .filter(it -> !it.path("status").asText().equals("finished"))
          .forEach(it -> unfinished.add(it.toString()));
      stage
          .api()
          .get("/api/runs/%s/events?limit=1000".formatted(run))
          .path("events")
          .valueStream()
          .filter(it -> it.path("message").asText().contains("runner_lost"))
          .forEach(it -> unfinished.add(it.toString()));
    }
    return unfinished;
  }
}
