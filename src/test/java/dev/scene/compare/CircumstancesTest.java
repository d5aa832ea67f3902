package dev.scene.compare;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.scene.container.FakeContainers;
import dev.scene.event.RunEvent;
import dev.scene.event.RunLog;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a capture tells of itself beside its picture, and what becomes of that.
@QuarkusTest
class CircumstancesTest {
  private static final byte[] BEFORE = Png.plain(100, 100, Color.WHITE);
  private static final byte[] AFTER =
      Png.withBlock(100, 100, Color.WHITE, 10, 20, new Color(0xd02020));
  private static final Map<String, ?> IGNORING_THE_BLOCK =
      Map.of("ignored", List.of(Map.of("x", 0, "y", 0, "width", 10, "height", 20)));

  @Inject Given given;
  @Inject Crank crank;
  @Inject FakeContainers containers;
  @Inject Executions executions;
  @Inject RunLog log;

  @BeforeEach
  void start() {
    given.nothing();
  }

  private static Map<String, ?> environment(String version, String image) {
    return Map.of("environment", Map.of("browser_version", version, "image", image));
  }

  private UUID through(UUID run, byte[] picture, Map<String, ?> changes) {
    FakeRunner runner = crank.runner();
    for (Optional<FakeRunner.Claimed> next = runner.claim();
        next.isPresent();
        next = runner.claim()) {
      next.get().captures(picture, changes);
    }
    containers.started().forEach(spec -> containers.exit(spec.name(), 0, ""));
    crank.concluded(run);
    return run;
  }

  private Execution only(UUID run) {
    return executions.of(run).getFirst();
  }

  private List<RunEvent> warnings(UUID run) {
    return log.after(run, 0, 1000).events().stream()
        .filter(it -> it.type().equals("warning"))
        .toList();
  }

  @Test
  void whatTheCaptureMarksDoesNotCount() {
    Given.Batch batch = given.batch(1);
    through(given.recording(batch), BEFORE, Map.of());

    UUID run = through(given.run(batch), AFTER, IGNORING_THE_BLOCK);

    assertThat(only(run).verdict()).isEqualTo("identical");
  }

  @Test
  void whatTheBaselineMarkedDoesNotCountEither() {
    Given.Batch batch = given.batch(1);
    through(given.recording(batch), AFTER, IGNORING_THE_BLOCK);

    UUID run = through(given.run(batch), BEFORE, Map.of());

    assertThat(only(run).verdict()).isEqualTo("identical");
  }

  @Test
  void aBoxThatHasNoPlaceOnAPictureIsPassedOver() {
    Given.Batch batch = given.batch(1);
    through(given.recording(batch), BEFORE, Map.of());

    UUID run =
        through(
            given.run(batch),
            AFTER,
            Map.of("ignored", List.of(Map.of("x", -5, "y", 0, "width", 0, "height", 20))));

    assertThat(only(run).verdict()).isEqualTo("changed");
  }

  @Test
  void anotherBrowserVersionIsToldOnceForTheWholeRun() {
    Given.Batch batch = given.batch(1, Map.of("viewports", twoViewports()));
    through(given.recording(batch), BEFORE, environment("149.0", "sha256:a"));

    UUID run = through(given.run(batch), BEFORE, environment("150.0", "sha256:b"));

    assertThat(warnings(run)).hasSize(1);
    get("/api/runs/" + run)
        .then()
        .body(
            "warnings",
            contains(
                "Captured with chromium 150.0, the baseline with 149.0: text may be drawn differently. Record a new baseline to compare pictures of the same version again."));
  }

  private static List<Map<String, Integer>> twoViewports() {
    return List.of(Map.of("width", 400, "height", 400), Map.of("width", 800, "height", 400));
  }

  @Test
  void anotherImageWithTheSameBrowserIsToldMoreMildly() {
    Given.Batch batch = given.batch(1);
    through(given.recording(batch), BEFORE, environment("150.0", "sha256:a"));

    UUID run = through(given.run(batch), BEFORE, environment("150.0", "sha256:b"));

    get("/api/runs/" + run)
        .then()
        .body("warnings[0]", containsString("sha256:b"))
        .body("warnings[0]", containsString("the browser is the same"));
  }

  @Test
  void theSameVersionsAreNotWorthAWord() {
    Given.Batch batch = given.batch(1);
    through(given.recording(batch), BEFORE, environment("150.0", "sha256:a"));

    UUID run = through(given.run(batch), BEFORE, environment("150.0", "sha256:a"));

    get("/api/runs/" + run).then().body("warnings", empty());
    assertThat(warnings(run)).isEmpty();
  }

  @Test
  void anUnstablePageIsFinishedAndMarked() {
    UUID run = through(given.run(given.batch(1)), BEFORE, Map.of("unstable", true));

    get("/api/runs/" + run)
        .then()
        .body("status", equalTo("finished"))
        .body("totals.unstable", equalTo(1));
    get("/api/executions/" + only(run).id())
        .then()
        .body("status", equalTo("finished"))
        .body("unstable", equalTo(true));
  }
}
