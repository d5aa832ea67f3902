package dev.scene.compare;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.Artifacts;
import dev.scene.platform.Rows;
import dev.scene.platform.SceneConfig;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Status;
import dev.scene.run.comparison.ComparisonStatus;
import dev.scene.run.comparison.DiffLevel;
import dev.scene.run.comparison.Difference;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComparisonsTest {
  private static final byte[] BEFORE = Png.plain(100, 100, Color.WHITE);
  private static final byte[] AFTER =
      Png.withBlock(100, 100, Color.WHITE, 10, 20, new Color(0xd02020));

  @Inject Given given;
  @Inject Crank crank;
  @Inject Executions executions;
  @Inject Artifacts artifacts;
  @Inject SceneConfig scene;
  @Inject Rows rows;

  @BeforeEach
  void start() {
    given.nothing();
  }

  private Given.Batch recorded() {
    Given.Batch batch = given.batch(1);
    crank.through(given.recording(batch), BEFORE);
    return batch;
  }

  private Execution only(UUID run) {
    return executions.of(run).getFirst();
  }

  private Path blob(byte[] bytes) {
    String sha256 = FakeRunner.sha256(bytes);
    return Path.of(scene.data(), "blobs", sha256.substring(0, 2), sha256.substring(2));
  }

  private List<String> files(UUID owner) {
    return artifacts.of(List.of(owner)).stream().map(Artifact::name).toList();
  }

  @Test
  void thePageAsItWasIsIdentical() {
    UUID run = given.run(recorded());

    Run over = crank.through(run, BEFORE);

    assertThat(over.status()).isEqualTo(Status.FINISHED);
    assertThat(over.diffLevel()).isEqualTo(DiffLevel.NONE);
    assertThat(over.diffAverage()).isZero();
    assertThat(only(run).verdict()).isEqualTo("identical");
    assertThat(files(only(run).id())).containsExactly("baseline.png", "page.png", "result.json");
  }

  @Test
  void theSameBytesAreIdenticalWithoutBeingOpened() throws IOException {
    UUID run = given.run(recorded());
    crank.dispatch();
    crank.runner().claims().captures(BEFORE);
    Files.delete(blob(BEFORE));

    crank.concluded(run);

    Difference found = Objects.requireNonNull(only(run).comparison());
    assertThat(found.verdict()).isEqualTo("identical");
    assertThat(found.actual()).isEqualTo(new Difference.Size(100, 100));
    assertThat(found.counts().equal()).isEqualTo(10_000);
    assertThat(found.timingsMs()).isEmpty();
    assertThat(only(run).fingerprint()).isNull();
  }

  @Test
  void whereNoSizeIsKnownTheHeaderOfTheSameBytesTellsIt() {
    UUID run = given.run(recorded());
    crank.dispatch();
    crank.runner().claims().captures(BEFORE);
    rows.execute("update artifact set width = null, height = null");

    crank.concluded(run);

    assertThat(Objects.requireNonNull(only(run).comparison()).actual())
        .isEqualTo(new Difference.Size(100, 100));
  }

  @Test
  void aChangeIsCountedToThePixelAndPainted() {
    UUID run = given.run(recorded());

    Run over = crank.through(run, AFTER);

    Difference found = Objects.requireNonNull(only(run).comparison());
    assertThat(found.verdict()).isEqualTo("changed");
    assertThat(found.counts().changed()).isEqualTo(200);
    assertThat(found.counts().equal()).isEqualTo(9800);
    assertThat(found.regions())
        .containsExactly(new Difference.Region(0, 0, 10, 20, "changed", 200, 0));
    assertThat(only(run).diffLevel()).isEqualTo(DiffLevel.MAJOR);
    assertThat(over.diffMaximum()).isEqualTo(2, within(1e-9));
    assertThat(files(only(run).id()))
        .containsExactly("baseline.png", "diff.png", "heatmap.png", "page.png", "result.json");
    for (String picture : List.of("diff.png", "heatmap.png", "baseline.png", "thumbnail.png")) {
      get("/artifacts/runs/%s/%s/%s".formatted(run, only(run).id(), picture))
          .then()
          .statusCode(200)
          .contentType("image/png");
    }
  }

  @Test
  void anotherSizeIsAResultAndNoError() {
    UUID run = given.run(recorded());

    crank.through(run, Png.plain(100, 120, Color.WHITE));

    Difference found = Objects.requireNonNull(only(run).comparison());
    assertThat(found.counts().added()).isEqualTo(2000);
    assertThat(found.percent()).isEqualTo(16.6667, within(1e-4));
  }

  @Test
  void theThresholdOfTheBatchSaysWhatIsMinor() {
    Given.Batch batch = recorded();
    Given.json(
            Map.of(
                "name",
                Given.name("Batch"),
                "execution_diff_threshold",
                2,
                "run_diff_threshold",
                1.9,
                "tasks",
                List.of(Map.of("task_id", batch.tasks().getFirst()))))
        .put("/api/batches/" + batch.id())
        .then()
        .statusCode(200);
    UUID run = given.run(batch);

    Run over = crank.through(run, AFTER);

    assertThat(only(run).diffLevel()).isEqualTo(DiffLevel.MINOR);
    assertThat(over.diffLevel()).isEqualTo(DiffLevel.MAJOR);
  }

  @Test
  void withoutABaselineTheRunEndsAndSaysSo() {
    UUID run = given.run(given.batch(1));

    Run over = crank.through(run, BEFORE);

    assertThat(over.status()).isEqualTo(Status.FINISHED);
    assertThat(over.diffLevel()).isNull();
    assertThat(only(run).comparisonStatus()).isEqualTo(ComparisonStatus.NO_BASELINE);
    assertThat(files(only(run).id())).containsExactly("page.png", "result.json");
  }

  @Test
  void askedForNoneThereIsNoBaselineThoughThereIsOne() {
    Given.Batch batch = recorded();
    UUID run =
        UUID.fromString(
            given.launch(batch.id(), "comparison", Map.of("baseline_id", "none")).path("id"));

    crank.through(run, AFTER);

    assertThat(only(run).comparisonStatus()).isEqualTo(ComparisonStatus.NO_BASELINE);
  }

  @Test
  void aBaselineThatRottedFailsTheComparisonInWordsAndEndsTheRun() throws IOException {
    UUID run = given.run(recorded());
    Files.write(blob(BEFORE), FakeRunner.utf8("rotten"));

    Run over = crank.through(run, AFTER);

    assertThat(over.status()).isEqualTo(Status.FAILED);
    assertThat(over.reason()).isEqualTo("comparisons_failed");
    assertThat(only(run).comparisonStatus()).isEqualTo(ComparisonStatus.FAILED);
    assertThat(only(run).error())
        .contains("comparison failed", "fail their checksum", "record a new baseline");
    assertThat(files(only(run).id())).containsExactly("page.png", "result.json");
  }

  @Test
  void aBaselineWhoseBytesAreGoneFailsTheComparisonInWords() throws IOException {
    UUID run = given.run(recorded());
    String sha256 = FakeRunner.sha256(BEFORE);
    Files.delete(blob(BEFORE));

    crank.through(run, AFTER);

    assertThat(only(run).comparisonStatus()).isEqualTo(ComparisonStatus.FAILED);
    assertThat(only(run).error())
        .contains("comparison failed", sha256, "record a new baseline")
        .doesNotContain(scene.data());
  }

  @Test
  void aComparisonThatDiedWithItsNodeIsTakenUpAgain() {
    UUID run = given.run(recorded());
    crank.dispatch();
    crank.runner().claims().captures(AFTER);
    rows.execute(
        "update task_execution set comparison_lease = ? where test_run_id = ?", Instant.EPOCH, run);

    Run over = crank.concluded(run);

    assertThat(over.status()).isEqualTo(Status.FINISHED);
    assertThat(only(run).verdict()).isEqualTo("changed");
  }
}
