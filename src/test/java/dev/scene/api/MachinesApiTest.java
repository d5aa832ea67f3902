package dev.scene.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.scene.testing.Crank;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What programs need of the API beyond what pages do.
@QuarkusTest
class MachinesApiTest {
  @Inject Given given;
  @Inject Crank crank;

  @BeforeEach
  void start() {
    given.nothing();
  }

  @Test
  void aPatchChangesWhatItNamesAndNothingElse() {
    String project = given.project();
    String page =
        Given.json(
                Map.of(
                    "project_id",
                    project,
                    "name",
                    "Home",
                    "url",
                    "http://shop.invalid/",
                    "basic_auth_username",
                    "ann",
                    "basic_auth_password",
                    "secret",
                    "capture",
                    Map.of("device", Map.of("locale", "de-DE", "scale_factor", 2))))
            .post("/api/pages")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    Response answer =
        Given.json(Map.of("name", "Start", "capture", Map.of("device", Map.of("scale_factor", 1))))
            .patch("/api/pages/" + page);

    answer
        .then()
        .statusCode(200)
        .body("name", equalTo("Start"))
        .body("url", equalTo("http://shop.invalid/"))
        .body("basic_auth_password", equalTo("***"))
        .body("capture.device.locale", equalTo("de-DE"))
        .body("capture.device.scale_factor", equalTo(1.0f));
  }

  @Test
  void aPatchOfAnUnknownFieldIsRefusedByName() {
    String project = given.project();

    Given.json(Map.of("colour", "red"))
        .patch("/api/projects/" + project)
        .then()
        .statusCode(400)
        .body("detail", containsString("colour"));
  }

  @Test
  void aPatchOfAnOldVersionIsRefused() {
    Given.Batch batch = given.batch(1);
    String address = "/api/tasks/" + batch.tasks().getFirst();
    int version = get(address).path("version");
    Given.json(Map.of("name", "One")).patch(address).then().statusCode(200);

    Given.json(Map.of("name", "Two", "version", version)).patch(address).then().statusCode(409);
  }

  @Test
  void whatIsMadeWithoutAnAddressOfItsProjectMustNameIt() {
    Given.json(Map.of("name", "Home", "url", "http://x.invalid/"))
        .post("/api/pages")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("project_id"));
  }

  @Test
  void aListInPartsHasEverythingOnceWhateverHappensInBetween() {
    List<String> names = new ArrayList<>();
    for (String name : List.of("b", "D", "a", "E", "c")) {
      Given.json(Map.of("name", name)).post("/api/projects").then().statusCode(201);
    }
    JsonPath part = get("/api/projects/page?limit=2").jsonPath();
    names.addAll(part.getList("items.name"));
    given().delete("/api/projects/" + part.getString("items[1].id")).then().statusCode(204);
    while (part.getString("next_cursor") != null) {
      part =
          given()
              .queryParam("limit", 2)
              .queryParam("cursor", part.getString("next_cursor"))
              .get("/api/projects/page")
              .jsonPath();
      names.addAll(part.getList("items.name"));
    }

    assertThat(names).containsExactly("a", "b", "c", "D", "E");
  }

  @Test
  void whatAProjectHoldsComesInPartsToo() {
    Given.Batch batch = given.batch(5);
    given.batchOf(batch.project(), batch.tasks());
    for (String list : List.of("pages", "tasks", "batches")) {
      String path = "/api/projects/%s/%s".formatted(batch.project(), list);
      List<String> found = new ArrayList<>();
      Map<String, Object> from = Map.of("limit", 2);
      for (String next = ""; next != null; from = Map.of("limit", 2, "cursor", "" + next)) {
        JsonPath part = given().queryParams(from).get(path + "/page").jsonPath();
        found.addAll(part.getList("items.id"));
        next = part.getString("next_cursor");
      }

      assertThat(found).as(list).isEqualTo(get(path).jsonPath().getList("id"));
    }
  }

  @Test
  void runsComeInPartsTheNewestFirst() {
    Given.Batch batch = given.batch(1);
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      runs.addFirst(given.run(batch).toString());
    }
    List<String> found = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath part =
          given()
              .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
              .get("/api/runs/page?limit=2")
              .jsonPath();
      found.addAll(part.getList("items.id"));
      cursor = part.getString("next_cursor");
    } while (cursor != null);

    assertThat(found).containsExactlyElementsOf(runs);
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    given.project();
    given.project();
    String cursor = get("/api/projects/page?limit=1").path("next_cursor");

    for (String wrong :
        List.of(cursor, "x", "%00", "bm90aGluZw", "cnVucwpub25zZW5zZQ", "cnVucwoyMDI2IHg")) {
      given()
          .queryParam("cursor", wrong)
          .get("/api/runs/page")
          .then()
          .statusCode(400)
          .body("remedy", containsString("next_cursor"));
    }
    get("/api/runs/page?limit=101").then().statusCode(422);
  }

  @Test
  void executionsComeInPartsInTheirOrder() {
    Given.Batch batch = given.batch(3);
    UUID run = given.run(batch);
    String path = "/api/runs/%s/executions".formatted(run);

    JsonPath first = get(path + "/page?limit=2").jsonPath();
    Response second =
        given().queryParam("cursor", first.getString("next_cursor")).get(path + "/page");

    List<String> ids = new ArrayList<>(first.getList("items.id"));
    ids.addAll(second.jsonPath().getList("items.id"));
    assertThat(ids).isEqualTo(get(path).jsonPath().getList("id"));
    second.then().body("next_cursor", equalTo(null));
  }

  @Test
  void aBatchSaysWhyItCannotBeCompared() {
    Given.Batch batch = given.batch(1);
    String path = "/api/projects/%s/check-candidates".formatted(batch.project());
    get(path)
        .then()
        .body("[0].can_compare", equalTo(false))
        .body("[0].unavailable_reasons", contains("batch_has_no_completed_baseline"));

    crank.through(given.recording(batch), Png.plain(640, 480, Color.BLUE));
    get(path).then().body("[0].can_compare", equalTo(true)).body("[0].executions", equalTo(1));

    Given.json(
            Map.of(
                "viewports",
                List.of(Map.of("width", 640, "height", 480), Map.of("width", 320, "height", 480))))
        .patch("/api/tasks/" + batch.tasks().getFirst())
        .then()
        .statusCode(200);
    get("/api/check-candidates")
        .then()
        .body("[0].unavailable_reasons", contains("latest_baseline_missing_coverage"))
        .body("[0].gaps[0].viewport.width", equalTo(320));
  }

  @Test
  void aStrictComparisonIsRefusedWithTheGaps() {
    Given.Batch batch = given.batch(1);
    String path = "/api/batches/%s/comparison-runs".formatted(batch.id());

    Given.json(Map.of("strict", true))
        .post(path)
        .then()
        .statusCode(400)
        .body("errors", hasSize(1))
        .body("errors[0].message", containsString("chromium"));
    Given.json(Map.of())
        .post(path)
        .then()
        .statusCode(201)
        .body("purpose", equalTo("comparison"))
        .body("gaps", hasSize(1));
  }

  @Test
  void aRunIsReadWithItsExecutionsAndFilesAtOnce() {
    UUID run = given.recording(given.batch(1));
    crank.through(run, Png.plain(640, 480, Color.BLUE));

    get("/api/runs/%s/detail".formatted(run))
        .then()
        .body("run.id", equalTo(run.toString()))
        .body("executions", hasSize(1));
    get("/api/runs/%s/artifacts".formatted(run))
        .then()
        .body("[0].execution_id", notNullValue())
        .body("[0].files.name", org.hamcrest.Matchers.hasItem("page.png"));
  }

  @Test
  void waitingForEventsEndsAtOnceWhenTheRunIsOver() {
    UUID run = given.recording(given.batch(1));
    crank.through(run, Png.plain(640, 480, Color.BLUE));
    long last = get("/api/runs/%s/events".formatted(run)).jsonPath().getLong("next_cursor");
    long start = System.nanoTime();

    get("/api/runs/%s/events?after=%d&wait=30".formatted(run, last)).then().statusCode(200);

    assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    get("/api/runs/%s/events?wait=31".formatted(run)).then().statusCode(422);
  }

  @Test
  void longAndDeepBodiesAreRefused() {
    Given.json("{\"name\": \"" + "x".repeat(1_000_001) + "\"}")
        .post("/api/projects")
        .then()
        .statusCode(413)
        .contentType("application/problem+json");
    Given.json("[".repeat(65) + "]".repeat(65))
        .post("/api/setup")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }
}
