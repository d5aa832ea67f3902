package dev.scene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.faults.harness.Debugger;
import dev.scene.faults.harness.Debugger.Point;
import dev.scene.faults.harness.Faults;
import dev.scene.faults.harness.RunnerKind;
import dev.scene.faults.harness.ServiceProcess;
import dev.scene.faults.harness.Stage;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F2: the service is killed exactly where a crash would hurt most.
@Tag("faults")
class KillPointsIT {
  private static final int EXECUTIONS = 6;
  private static final Duration REACHED_WITHIN = Duration.ofSeconds(20);
  private static final Map<String, Point> POINTS = new LinkedHashMap<>();

  static {
    POINTS.put("after claim", new Point("dev.scene.queue.Claims", "of"));
    POINTS.put("before create", new Point("dev.scene.queue.RunnerSpecs", "of"));
    POINTS.put(
        "after create",
        new Point("com.github.dockerjava.core.command.StartContainerCmdImpl", "exec"));
    POINTS.put("before the started row", new Point("dev.scene.container.Runners", "started"));
    POINTS.put("after start", new Point("dev.scene.event.RunLog", "run", "container_started"));
    POINTS.put("mid-upload", new Point("dev.scene.artifact.FileArtifactStore", "place"));
    POINTS.put("blob renamed, row not written", new Point("dev.scene.artifact.Artifacts", "name"));
    POINTS.put(
        "row written, 200 not sent",
        new Point("dev.scene.callback.CallbackResource$Uploaded", "<init>"));
    POINTS.put("mid-diff", new Point("dev.scene.compare.FoundPictures", "keep"));
    POINTS.put("result commit", new Point("dev.scene.event.RunLog", "execution", "finished"));
    POINTS.put(
        "result committed, 200 not sent",
        new Point("dev.scene.callback.CallbackResource$Completed", "<init>"));
  }

  private static final Set<String> OF_RUNNERS =
      Set.of("before create", "after create", "before the started row", "after start");

  @TempDir Path folder;
  private final Random dice = Faults.dice("F2");
  private final List<String> missed = new ArrayList<>();
  private final int port = ServiceProcess.freePort();
  private int killed;

  @Test
  void noKillAtANamedPointBreaksAPromise() {
    try (Stage stage =
        Stage.of(RunnerKind.quickest(), folder, Map.of(), List.of(Debugger.flag(port, false)))) {
      stage.service().start();
      String batch = stage.api().batch(EXECUTIONS, List.of("http://plan.invalid/capture/100"));
      stage.over(stage.api().run(batch, "baseline_recording"), Duration.ofMinutes(2));
      for (Map.Entry<String, Point> point : points()) {
        disturb(stage, batch, point);
      }
      List<String> runs = runs(stage);
      runs.forEach(run -> stage.over(run, Duration.ofMinutes(5)));
      List<String> broken = stage.broken(runs.size() * EXECUTIONS);
      Faults.say(
          "F2", "%d kills at %d points, not reached: %s".formatted(killed, POINTS.size(), missed));
      assertThat(broken).isEmpty();
      assertThat(missed).isEmpty();
    }
  }

  // the short suite takes some of them, another choice with each seed
  private List<Map.Entry<String, Point>> points() {
    List<Map.Entry<String, Point>> points = new ArrayList<>(POINTS.entrySet());
    if (RunnerKind.quickest() == RunnerKind.PROCESS) {
      points.removeIf(it -> it.getKey().equals("after create"));
    }
    Collections.shuffle(points, dice);
    return points.subList(0, Faults.times(points.size(), 4));
  }

  // one runner may be enough for all, so that a second never starts
  private int hit(String point) {
    return OF_RUNNERS.contains(point) ? 1 : dice.nextInt(1, 3);
  }

  // each time a run of its own; all of them must come to their ends, whatever they went through
  private void disturb(Stage stage, String batch, Map.Entry<String, Point> point) {
    long began = System.nanoTime();
    for (int time = 0; time < Faults.times(20, 1); time++) {
      try (Debugger debugger = Debugger.at(port, point.getValue(), hit(point.getKey()))) {
        Thread.ofVirtual().start(() -> launch(stage, batch));
        if (debugger.awaits(REACHED_WITHIN)) {
          stage.service().kill();
          killed++;
          stage.service().start();
        } else {
          missed.add(point.getKey());
        }
      }
    }
    long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
    Faults.say("F2", "%s: %d kills so far, %d s".formatted(point.getKey(), killed, seconds));
  }

  // the point may be reached, and the service killed, before this is answered
  private static void launch(Stage stage, String batch) {
    try {
      stage.api().run(batch, "comparison");
    } catch (UncheckedIOException e) {
      // whether there is such a run is seen when all of them are asked for
    }
  }

  private static List<String> runs(Stage stage) {
    List<String> runs = new ArrayList<>();
    int before;
    do {
      before = runs.size();
      stage
          .api()
          .get("/api/runs?limit=100&offset=%d".formatted(before))
          .forEach(run -> runs.add(run.path("id").asText()));
    } while (runs.size() > before);
    return runs;
  }
}
