package dev.scene.api;

import static dev.scene.testing.Given.json;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.scene.catalog.Box;
import dev.scene.run.Executions;
import dev.scene.run.plan.Configuration;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How pictures are compared is chosen at four levels, and resolved when a run is launched.
@QuarkusTest
class PixelRulesApiTest {
  private static final Map<String, Integer> HEADER = box(0, 0, 1280, 80);
  private static final Map<String, Integer> CLOCK = box(900, 10, 60, 20);

  @Inject Given given;
  @Inject Executions executions;

  @BeforeEach
  void start() {
    given.nothing();
  }

  private static Map<String, Integer> box(int x, int y, int width, int height) {
    return Map.of("x", x, "y", y, "width", width, "height", height);
  }

  private Configuration frozen(Given.Batch batch) {
    UUID run = given.run(batch);
    return executions.of(run).getFirst().configuration();
  }

  private void project(String id, Map<String, Object> rules) {
    put("/api/projects/" + id, Map.of("name", "Shop"), rules);
  }

  private void batch(Given.Batch batch, Map<String, Object> rules) {
    List<Map<String, String>> tasks =
        batch.tasks().stream().map(task -> Map.of("task_id", task)).toList();
    put("/api/batches/" + batch.id(), Map.of("name", "All", "tasks", tasks), rules);
  }

  private static void put(String address, Map<String, Object> draft, Map<String, Object> rules) {
    Map<String, Object> body = new java.util.HashMap<>(draft);
    body.putAll(rules);
    json(body).put(address).then().statusCode(200);
  }

  @Test
  void whoSaysNothingIsComparedAsTheSettingsSay() {
    Configuration frozen = frozen(given.batch(1));

    assertThat(frozen.pixelThreshold()).isEqualTo(0.1);
    assertThat(frozen.pixelTolerance()).isZero();
    assertThat(frozen.ignoreAntiAliasing()).isTrue();
    assertThat(frozen.ignoreNoise()).isTrue();
    assertThat(frozen.alignRows()).isTrue();
    assertThat(frozen.ignoreRegions()).isEmpty();
  }

  @Test
  void aTaskGoesBeforeItsBatchAndThatBeforeItsProject() {
    Given.Batch batch =
        given.batch(1, Map.of("pixel_threshold", 0.3, "ignore_regions", List.of(CLOCK)));
    batch(batch, Map.of("pixel_threshold", 0.4, "pixel_tolerance", 5, "align_rows", false));
    project(
        batch.project(),
        Map.of("pixel_tolerance", 9, "ignore_noise", false, "ignore_regions", List.of(HEADER)));

    Configuration frozen = frozen(batch);

    assertThat(frozen.pixelThreshold()).isEqualTo(0.3);
    assertThat(frozen.pixelTolerance()).isEqualTo(5);
    assertThat(frozen.alignRows()).isFalse();
    assertThat(frozen.ignoreNoise()).isFalse();
    assertThat(frozen.ignoreAntiAliasing()).isTrue();
    assertThat(frozen.ignoreRegions())
        .containsExactly(new Box(0, 0, 1280, 80), new Box(900, 10, 60, 20));
  }

  @Test
  void aRunKeepsWhatHeldWhenItWasLaunched() {
    Given.Batch batch = given.batch(1);
    UUID run = given.run(batch);
    project(batch.project(), Map.of("pixel_threshold", 0.9));

    String execution = executions.of(run).getFirst().id().toString();
    get("/api/executions/" + execution)
        .then()
        .body("configuration.pixel_threshold", equalTo(0.1f))
        .body("configuration.align_rows", equalTo(true))
        .body("configuration.ignore_regions", empty())
        .body("fingerprint", nullValue());
  }

  @Test
  void everyLevelAnswersWhatItWasTold() {
    Given.Batch batch = given.batch(1, Map.of("ignore_noise", false));
    batch(batch, Map.of("ignore_regions", List.of(HEADER)));
    project(batch.project(), Map.of("pixel_tolerance", 255));

    get("/api/tasks/" + batch.tasks().getFirst())
        .then()
        .body("ignore_noise", equalTo(false))
        .body("ignore_anti_aliasing", nullValue())
        .body("ignore_regions", empty());
    get("/api/batches/" + batch.id()).then().body("ignore_regions", equalTo(List.of(HEADER)));
    get("/api/projects/" + batch.project()).then().body("pixel_tolerance", equalTo(255));
  }

  @ParameterizedTest
  @CsvSource({
    "pixel_threshold, 1.5, must lie between 0 and 1",
    "pixel_tolerance, 256, must lie between 0 and 255",
    "pixel_tolerance, -1, must lie between 0 and 255"
  })
  void aNumberOutOfItsRangeIsNamedAtEveryLevel(String field, double value, String message) {
    Given.Batch batch = given.batch(1);
    Object sent = value == Math.rint(value) ? (Object) (int) value : (Object) value;
    for (String address :
        List.of(
            "/api/projects/" + batch.project(),
            "/api/batches/" + batch.id(),
            "/api/tasks/" + batch.tasks().getFirst())) {
      json(Map.of("name", "Shop", field, sent))
          .put(address)
          .then()
          .statusCode(422)
          .body("errors.field", hasItems(field))
          .body("errors.message", hasItems(message));
    }
  }

  @Test
  void aBoxWithoutAnAreaIsNamedByItsPlace() {
    String project = given.project();

    json(Map.of("name", "Shop", "ignore_regions", List.of(HEADER, box(-1, 0, 5, 5))))
        .put("/api/projects/" + project)
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("ignore_regions[1]")));
  }
}
