package dev.scene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.faults.harness.Faults;
import dev.scene.faults.harness.RunnerKind;
import dev.scene.faults.harness.Stage;
import dev.scene.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// F25: a run as large as they get, a small one of another project behind it, and the end of the
/// large one.
@Tag("faults")
class FloodIT {
  private static final Duration TAKEN_WITHIN = Duration.ofSeconds(10);
  private static final Duration STARTS_WITHIN = Duration.ofSeconds(30);
  private static final List<String> PAGES = List.of("http://plan.invalid/capture/200");

  @TempDir Path folder;

  @Test
  void aFloodIsTakenAtOnceAndHoldsUpNobody() {
    Faults.dice("F25");
    int executions = Faults.times(10_000, 1_000);
    Map<String, String> settings = Map.of("SCENE_MAX_CONCURRENT_EXECUTIONS", "2");
    try (Stage stage = Stage.of(RunnerKind.quickest(), folder, settings, List.of("-Xmx512m"))) {
      stage.service().start();
      String batch = stage.api().batch(executions, PAGES);
      String small = stage.api().batch(1, PAGES);

      long began = System.nanoTime();
      String flood = stage.api().run(batch, "baseline_recording");
      Duration taken = since(began);
      Await.until(
          "the flood has begun", Duration.ofSeconds(60), () -> stage.api().ended(flood) > 0);
      began = System.nanoTime();
      String other = stage.api().run(small, "baseline_recording");
      Await.until(
          "the small run has begun",
          Duration.ofMinutes(2),
          () -> !stage.api().status(other).orElse("queued").equals("queued"));
      Duration started = since(began);
      stage.over(other, Duration.ofMinutes(1));
      Faults.say(
          "F25",
          "%,d executions taken in %.1f s, the run of another project begun after %.1f s"
              .formatted(executions, seconds(taken), seconds(started)));
      began = System.nanoTime();
      stage.api().send("POST", "/api/runs/%s/cancel".formatted(flood), Map.of());
      Duration answered = since(began);
      stage.over(flood, Duration.ofMinutes(5));
      Faults.say(
          "F25",
          "its end answered after %.1f s, the flood cancelled after %.1f s"
              .formatted(seconds(answered), seconds(since(began))));
      assertThat(stage.broken(executions + 1)).isEmpty();
      assertThat(taken).isLessThan(TAKEN_WITHIN);
      assertThat(answered).isLessThan(TAKEN_WITHIN);
      assertThat(started).isLessThan(STARTS_WITHIN);
    }
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
