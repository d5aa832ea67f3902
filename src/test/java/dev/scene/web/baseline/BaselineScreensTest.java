package dev.scene.web.baseline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.scene.baseline.Baseline;
import dev.scene.baseline.Baselines;
import dev.scene.platform.Rows;
import dev.scene.testing.Crank;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BaselineScreensTest {
  @Inject Given given;
  @Inject Crank crank;
  @Inject Baselines baselines;
  @Inject Rows rows;

  @BeforeEach
  void start() {
    given.nothing();
  }

  private Baseline recorded(Given.Batch batch, Color color) {
    UUID recording = given.recording(batch);
    crank.through(recording, Png.plain(64, 48, color));
    return baselines.ofRun(recording).orElseThrow();
  }

  private static ValidatableResponse page(String path) {
    return given().accept("text/html").get(path).then().statusCode(200);
  }

  @Test
  void theListSaysWhatABaselineStillCovers() {
    Given.Batch batch = given.batch(1);
    Baseline baseline = recorded(batch, Color.BLUE);
    given.batch(1);
    String more =
        given.task(
            batch.project(),
            batch.pages().getFirst(),
            Map.of("viewports", List.of(Map.of("width", 800, "height", 600))));
    Given.json(
            Map.of(
                "name",
                Given.name("Batch"),
                "tasks",
                List.of(Map.of("task_id", batch.tasks().getFirst()), Map.of("task_id", more))))
        .put("/api/batches/" + batch.id())
        .then()
        .statusCode(200);

    page("/baselines")
        .body(containsString("/baselines/" + baseline.id()))
        .body(containsString("1 of 2"))
        .body(containsString("1 missing"));
    page("/baselines?batch_id=" + UUID.randomUUID()).body(containsString("No baseline fits"));
  }

  @Test
  void twoBaselinesAreComparedOnceAndShownBesideEachOther() {
    Given.Batch batch = given.batch(2);
    Baseline before = recorded(batch, Color.BLUE);
    Baseline after = recorded(batch, Color.RED);
    String address = "/baselines/%s/compare/%s".formatted(before.id(), after.id());

    page(address).body(containsString("0 of 2 compared"));
    page(address + "/found").body(containsString("2 of 2 pictures differ"));
    page(address + "/found").body(containsString("2 of 2 pictures differ"));

    assertThat(rows.find(Integer.class, "select count(*) from baseline_pair")).contains(2);
    String viewer = "%s/%s/viewer".formatted(address, baselines.items(after.id()).getFirst().id());
    page(viewer).body(containsString("scene-viewer"));
    String heatmap =
        given()
            .accept("application/json")
            .get(viewer)
            .then()
            .statusCode(200)
            .body("execution.verdict", equalTo("changed"))
            .body("position.total", is(2))
            .body("previous", nullValue())
            .extract()
            .path("pictures.heatmap.url");
    given().get(heatmap).then().statusCode(200).contentType("image/png");
  }

  @Test
  void aDeletedBaselineTakesItsComparisonsAlong() {
    Given.Batch batch = given.batch(1);
    Baseline before = recorded(batch, Color.BLUE);
    Baseline after = recorded(batch, Color.RED);
    page("/baselines/%s/compare/%s/found".formatted(before.id(), after.id()));

    given().delete("/api/baselines/" + before.id()).then().statusCode(204);

    assertThat(rows.find(Integer.class, "select count(*) from baseline_pair")).contains(0);
  }
}
