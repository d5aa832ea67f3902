package dev.scene.measure;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.container.FakeContainers;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.FakeRunner.Claimed;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  @Inject Given given;
  @Inject Crank crank;
  @Inject FakeContainers containers;

  private static List<String> lines() {
    return get("/metrics")
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .filter(line -> line.startsWith("scene_"))
        .toList();
  }

  private static String name(String line) {
    return line.split("[{ ]", 2)[0];
  }

  @Test
  void everyNameIsThere() {
    given.nothing();
    given.runOf(1);
    Claimed claimed = crank.runner().claims();
    claimed.captures(Png.plain(640, 480, Color.BLUE));
    crank.concluded(UUID.fromString(claimed.run()));
    given.runOf(1);
    FakeRunner lost = crank.runner();
    lost.claims();
    containers.exit(lost.name(), 1, "it broke");
    crank.dispatch();

    Set<String> names = new TreeSet<>(lines().stream().map(MetricsTest::name).toList());

    assertThat(names)
        .contains(
            "scene_runs",
            "scene_run_status",
            "scene_executions",
            "scene_execution_status",
            "scene_queue_depth",
            "scene_queue_oldest_age_seconds",
            "scene_run_duration_seconds_count",
            "scene_run_duration_seconds_sum",
            "scene_execution_duration_seconds_count",
            "scene_execution_duration_seconds_sum",
            "scene_callbacks_total",
            "scene_callbacks_finalized_total",
            "scene_dispatch_total",
            "scene_runner_jobs_total",
            "scene_retries_total",
            "scene_reconcile_total",
            "scene_artifacts",
            "scene_artifact_bytes",
            "scene_baselines",
            "scene_build_info",
            "scene_ready",
            "scene_dependency_ready",
            "scene_process_open_fds");
  }

  @Test
  void aLabelTakesFewValuesAndNeverAnId() {
    given.nothing();
    given.runOf(1);
    FakeRunner runner = crank.runner();
    Claimed claimed = runner.claims();
    claimed.upload("page.png", Png.plain(640, 480, Color.BLUE));
    claimed.upload("nonsense-" + claimed.id(), new byte[0]);
    claimed.heartbeat();

    Map<String, Set<String>> allowed =
        Map.of(
            "status", Set.of("queued", "executing", "finished", "failed", "cancelled"),
            "kind", Set.of("claim", "events", "heartbeat", "upload", "complete", "other"),
            "answer", Set.of("accepted", "conflict", "refused", "failed"),
            "dependency", Set.of("database", "queue", "storage", "engine"));
    for (String line : lines()) {
      Matcher label = LABEL.matcher(line);
      while (label.find()) {
        assertThat(label.group(2)).as(line).hasSizeLessThan(30).doesNotContain(claimed.id());
        Set<String> values = allowed.get(label.group(1));
        if (values != null) {
          assertThat(values).as(line).contains(label.group(2));
        }
      }
    }
  }

  @Test
  void messagesOfRunnersAreCountedByTheirAnswers() {
    given.nothing();
    given.runOf(1);
    Claimed claimed = crank.runner().claims();
    String refused = "scene_callbacks_total{answer=\"refused\",kind=\"heartbeat\"}";
    double before = value(refused);

    claimed.withToken("another").heartbeat().then().statusCode(401);

    assertThat(value(refused)).isEqualTo(before + 1);
  }

  private static double value(String series) {
    return lines().stream()
        .filter(line -> line.startsWith(series))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length()).strip()))
        .findFirst()
        .orElse(0);
  }
}
