package dev.scene.whole;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.container.Containers;
import dev.scene.container.Installation;
import dev.scene.container.RealContainers;
import dev.scene.container.RunnerConfig;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.Status;
import dev.scene.run.comparison.ComparisonStatus;
import dev.scene.run.comparison.Difference;
import dev.scene.testing.Await;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pages with a reference address, and tasks that are tried out, on the real engine; every
/// execution in a container of its own.
@QuarkusTest
@TestProfile(ReferenceIT.OneExecutionEach.class)
class ReferenceIT {
  public static class OneExecutionEach implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("scene.pulses", "true", "scene.runner.executions-per-container", "1");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(RealContainers.class);
    }
  }

  @Inject Given given;
  @Inject Runs runs;
  @Inject Executions executions;
  @Inject Containers containers;
  @Inject RunnerConfig config;
  @Inject Installation installation;
  private final Site site = open();

  private static Site open() {
    try {
      return Site.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void start() {
    given.nothing();
  }

  @AfterEach
  void leaveNothing() {
    site.close();
    containers.ofInstance(installation.instance()).forEach(containers::remove);
  }

  private Given.Batch batch() {
    String project = given.project();
    String page =
        Given.json(
                Map.of(
                    "name", Given.name("Page"),
                    "url", site.url("plain.html"),
                    "reference_url", site.repaintedUrl("plain.html")))
            .post("/api/projects/{id}/pages", project)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String task =
        given.task(
            project,
            page,
            Map.of(
                "viewports",
                List.of(Map.of("width", 640, "height", 480), Map.of("width", 900, "height", 480))));
    return new Given.Batch(
        project, List.of(page), List.of(task), given.batchOf(project, List.of(task)));
  }

  private Run over(UUID run) {
    Await.until(
        "the run is over", Duration.ofMinutes(2), () -> runs.require(run).status().isFinal());
    return runs.require(run);
  }

  private void assertRepainted(Execution execution) {
    Difference found = Objects.requireNonNull(execution.reference().comparison());
    assertThat(found.counts().changed()).isEqualTo(120 * 80);
    for (String file : List.of("reference.png", "reference-diff.png", "reference-heatmap.png")) {
      get("/artifacts/runs/%s/%s/%s".formatted(execution.testRunId(), execution.id(), file))
          .then()
          .statusCode(200)
          .contentType("image/png");
    }
    assertThat(Objects.requireNonNull(execution.result()).environment())
        .containsEntry("image", containers.image(config.image()).orElseThrow().id())
        .containsKeys("browser_version", "driver_version", "runner_version");
  }

  @Test
  void aRecordingComparesWithTheReferenceInOneContainerEach() {
    Run over = over(given.recording(batch()));

    List<Execution> done = executions.of(over.id());
    assertThat(over.status())
        .as(done.stream().map(Execution::error).toList().toString())
        .isEqualTo(Status.FINISHED);
    assertThat(done)
        .hasSize(2)
        .allSatisfy(this::assertRepainted)
        .extracting(Execution::container)
        .doesNotHaveDuplicates();
    assertThat(get("/api/batches/%s/baselines".formatted(over.batchId())).jsonPath().getList(""))
        .hasSize(1);
    assertThat(over.diffMaximum()).isPositive();
  }

  @Test
  void aDryRunShowsWhatTheTaskDoesAndLeavesNothingBehind() {
    Given.Batch batch = batch();
    UUID run =
        UUID.fromString(
            Given.json(Map.of())
                .post("/api/tasks/{id}/dry-runs", batch.tasks().getFirst())
                .then()
                .statusCode(201)
                .extract()
                .path("run_id"));

    Run over = over(run);

    Execution only = executions.of(run).getFirst();
    assertThat(over.status()).as(only.error()).isEqualTo(Status.FINISHED);
    assertThat(only.comparisonStatus()).isEqualTo(ComparisonStatus.NONE);
    assertRepainted(only);
    assertThat(get("/api/batches/%s/baselines".formatted(batch.id())).jsonPath().getList(""))
        .isEmpty();
    assertThat(get("/api/runs").jsonPath().getList("")).isEmpty();
    Await.until(
        "no container is left",
        Duration.ofSeconds(30),
        () -> containers.ofInstance(installation.instance()).isEmpty());
  }
}
