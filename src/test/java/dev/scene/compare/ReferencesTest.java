package dev.scene.compare;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.Artifacts;
import dev.scene.baseline.Baselines;
import dev.scene.event.RunEvent;
import dev.scene.event.RunLog;
import dev.scene.platform.SceneConfig;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Status;
import dev.scene.run.comparison.ComparisonStatus;
import dev.scene.run.comparison.DiffLevel;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReferencesTest {
  private static final byte[] PAGE = Png.plain(100, 100, Color.WHITE);
  private static final byte[] OTHER =
      Png.withBlock(100, 100, Color.WHITE, 10, 20, new Color(0xd02020));

  @Inject Given given;
  @Inject Crank crank;
  @Inject Executions executions;
  @Inject Artifacts artifacts;
  @Inject Baselines baselines;
  @Inject RunLog log;
  @Inject SceneConfig scene;

  @BeforeEach
  void start() {
    given.nothing();
  }

  private FakeRunner.Claimed claimed() {
    return crank.runner().claims();
  }

  private Execution only(UUID run) {
    return executions.of(run).getFirst();
  }

  private List<String> files(UUID run) {
    return artifacts.of(List.of(only(run).id())).stream().map(Artifact::name).toList();
  }

  private List<String> told(UUID run) {
    return log.of(only(run).id()).stream().map(RunEvent::message).toList();
  }

  private Given.Batch recorded(byte[] picture) {
    Given.Batch batch = given.batch(1);
    UUID recording = given.recording(batch);
    FakeRunner runner = crank.runner();
    runner.claims().captures(picture);
    crank.concluded(recording);
    return batch;
  }

  @Test
  void withoutABaselineTheReferenceIsWhatCounts() {
    UUID run = given.run(given.batch(1));
    claimed().capturesBoth(PAGE, OTHER);

    Run over = crank.concluded(run);

    Execution execution = only(run);
    assertThat(execution.comparisonStatus()).isEqualTo(ComparisonStatus.NO_BASELINE);
    assertThat(execution.verdict()).isNull();
    assertThat(execution.reference().status()).isEqualTo(ComparisonStatus.DONE);
    assertThat(execution.reference().verdict()).isEqualTo("changed");
    assertThat(execution.reference().level()).isEqualTo(DiffLevel.MAJOR);
    assertThat(execution.reference().percent()).isEqualTo(2, within(1e-9));
    assertThat(over.status()).isEqualTo(Status.FINISHED);
    assertThat(over.diffMaximum()).isEqualTo(2, within(1e-9));
    assertThat(files(run))
        .containsExactly(
            "page.png",
            "reference-diff.png",
            "reference-heatmap.png",
            "reference.png",
            "result.json");
    assertThat(told(run)).contains("Beside the reference: Changed: 200 pixels, 2.0000 %");
  }

  @Test
  void besideABaselineTheReferenceHasAnOutcomeOfItsOwn() {
    UUID run = given.run(recorded(PAGE));
    claimed().capturesBoth(PAGE, OTHER);

    Run over = crank.concluded(run);

    assertThat(only(run).verdict()).isEqualTo("identical");
    assertThat(only(run).reference().verdict()).isEqualTo("changed");
    assertThat(over.diffMaximum()).isZero();
    get("/api/runs/" + run)
        .then()
        .body("totals.changed", equalTo(0))
        .body("totals.reference_changed", equalTo(1));
    get("/api/executions/" + only(run).id())
        .then()
        .body("verdict", equalTo("identical"))
        .body("reference.status", equalTo("done"))
        .body("reference.verdict", equalTo("changed"))
        .body("reference.comparison.counts.changed", equalTo(200));
  }

  @Test
  void aRecordingHoldsItsPagesAgainstTheirReferencesToo() {
    UUID recording = given.recording(given.batch(1));
    claimed().capturesBoth(PAGE, PAGE);

    Run over = crank.concluded(recording);

    assertThat(over.status()).isEqualTo(Status.FINISHED);
    assertThat(over.diffAverage()).isZero();
    assertThat(only(recording).comparisonStatus()).isEqualTo(ComparisonStatus.NONE);
    assertThat(only(recording).reference().verdict()).isEqualTo("identical");
    assertThat(baselines.ofRun(recording)).isPresent();
    assertThat(told(recording)).contains("Identical with the reference");
  }

  @Test
  void aReferenceThatCouldNotBeCapturedIsToldAndSpoilsNoBaseline() {
    UUID recording = given.recording(given.batch(1));
    claimed().capturesWithoutItsReference(PAGE, "No such host");

    Run over = crank.concluded(recording);

    assertThat(over.status()).isEqualTo(Status.FINISHED);
    assertThat(baselines.ofRun(recording)).isPresent();
    assertThat(only(recording).reference().status()).isEqualTo(ComparisonStatus.FAILED);
    assertThat(only(recording).reference().error()).contains("No such host");
    get("/api/runs/" + recording)
        .then()
        .body("totals.reference_not_compared", equalTo(1))
        .body("diff_level", nullValue());
  }

  @Test
  void whereOnlyAReferenceWasToCompareWithItsFailureFailsTheRun() {
    UUID run = given.run(given.batch(1));
    claimed().capturesWithoutItsReference(PAGE, "No such host");

    Run over = crank.concluded(run);

    assertThat(over.status()).isEqualTo(Status.FAILED);
    assertThat(over.reason()).isEqualTo("references_failed");
  }

  @Test
  void aReferenceThatRottedFailsInWordsAndLeavesTheBaselineItsVerdict() throws IOException {
    UUID run = given.run(recorded(PAGE));
    claimed().capturesBoth(PAGE, OTHER);
    String sha256 = FakeRunner.sha256(OTHER);
    Files.write(
        Path.of(scene.data(), "blobs", sha256.substring(0, 2), sha256.substring(2)),
        FakeRunner.utf8("rotten"));

    Run over = crank.concluded(run);

    assertThat(over.status()).isEqualTo(Status.FINISHED);
    assertThat(only(run).verdict()).isEqualTo("identical");
    assertThat(only(run).reference().error()).contains("comparison with the reference failed");
  }

  @Test
  void aReferenceWithoutItsPictureIsNoResult() {
    given.run(given.batch(1));
    FakeRunner.Claimed claimed = claimed();
    claimed.upload("page.png", PAGE);
    Map<String, Object> result = claimed.result(Map.of("page.png", PAGE));
    result.put(
        "reference",
        Map.of("screenshot", Map.of("width", 100, "height", 100), "message", "Captured"));

    claimed
        .complete(result)
        .then()
        .statusCode(422)
        .body(
            "detail",
            equalTo("artifacts must list reference.png when the reference has a screenshot"));
  }
}
