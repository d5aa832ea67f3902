package dev.scene.api;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditApiTest {
  @Inject Given given;

  @BeforeEach
  void start() {
    given.nothing();
  }

  private static ValidatableResponse of(String entity) {
    return get("/api/audit?entity_id=" + entity).then().statusCode(200);
  }

  private static Response change(String page, String url, Object version) {
    return Given.json(Map.of("name", "Home", "url", url, "version", version))
        .put("/api/pages/" + page);
  }

  @Test
  void whatIsMadeChangedAndDeletedIsWrittenDownWithWhoDidIt() {
    String project = given.project();
    String page = given.page(project);
    String name = get("/api/pages/" + page).path("name");
    Given.json(Map.of("name", name, "url", "https://shop.example/new"))
        .put("/api/pages/" + page)
        .then()
        .statusCode(200);
    delete("/api/pages/" + page).then().statusCode(204);

    of(page)
        .body("entries.action", contains("deleted", "changed", "created"))
        .body("entries.actor", contains("local", "local", "local"))
        .body("entries[0].project_id", equalTo(project))
        .body("entries[0].entity_name", equalTo(name))
        .body("entries[1].data.changes.field", contains("url"))
        .body("entries[1].data.changes[0].after", equalTo("https://shop.example/new"))
        .body("entries[1].data.version", equalTo(2));
    get("/api/audit?project_id=" + project).then().body("entries", hasSize(4));
  }

  @Test
  void aSecretThatChangedIsNamedAndNotTold() {
    String page = given.page(given.project());
    Map<String, Object> first =
        Map.of(
            "name", "Home",
            "url", "https://shop.example/",
            "basic_auth_username", "ann",
            "basic_auth_password", "hunter2");
    Given.json(first).put("/api/pages/" + page).then().statusCode(200);

    of(page)
        .body("entries[0].data.changes.field", hasItem("basic_auth_password"))
        .body(not(containsString("hunter2")))
        .body(containsString("***"));
  }

  @Test
  void savingTheSameAgainIsNoChange() {
    String page = given.page(given.project());
    Map<String, Object> same = Map.of("name", "Home", "url", "https://shop.example/");
    Given.json(same).put("/api/pages/" + page);
    Given.json(same).put("/api/pages/" + page).then().statusCode(200);

    of(page).body("entries", hasSize(2));
  }

  @Test
  void aRunsLaunchAndItsStopAreWrittenDown() {
    Given.Batch batch = given.batch(1);
    UUID run = given.run(batch);
    Given.json(Map.of("reason", "wrong build")).post("/api/runs/%s/cancel".formatted(run));

    of(run.toString())
        .body("entries.action", contains("stopped", "launched"))
        .body("entries[0].data.facts.how", containsString("wrong build"))
        .body("entries[0].project_id", equalTo(batch.project()));
  }

  @Test
  void everyEntryIsReadOnceByItsCursor() {
    String project = given.project();
    for (int i = 0; i < 4; i++) {
      given.page(project);
    }

    Response first = get("/api/audit?limit=3&project_id=" + project);
    String cursor = first.path("next_cursor");
    Response second = get("/api/audit?limit=3&project_id=%s&cursor=%s".formatted(project, cursor));

    assertThat(first.<List<String>>path("entries.id")).hasSize(3);
    second.then().body("entries", hasSize(2)).body("next_cursor", nullValue());
    assertThat(second.<List<String>>path("entries.id"))
        .doesNotContainAnyElementsOf(first.<List<String>>path("entries.id"));
  }

  @Test
  void aCursorThatIsNoneIsRefused() {
    get("/api/audit?cursor=abc").then().statusCode(400).body("detail", containsString("abc"));
  }

  @Test
  void whoeverHasNotSeenTheLastChangeIsToldOfIt() {
    String page = given.page(given.project());
    change(page, "https://shop.example/theirs", 1)
        .then()
        .statusCode(200)
        .body("version", equalTo(2));

    Response stale = change(page, "https://shop.example/mine", 1);

    stale
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:scene:problem:stale"))
        .body("detail", containsString("changed concurrently: local changed"))
        .body("errors.field", hasItem("url"));
    get("/api/pages/" + page).then().body("url", equalTo("https://shop.example/theirs"));
    change(page, "https://shop.example/mine", 2).then().statusCode(200);
  }

  @Test
  void whoSendsNoVersionDoesNotMind() {
    Given.Batch batch = given.batch(1);
    Map<String, Object> draft = Map.of("name", "Renamed", "tasks", List.of());
    Given.json(draft).put("/api/batches/" + batch.id()).then().body("version", equalTo(2));

    Given.json(draft).put("/api/batches/" + batch.id()).then().body("version", equalTo(3));
  }

  @Test
  void tasksBatchesAndProjectsHaveVersionsToo() {
    Given.Batch batch = given.batch(1);
    Map<String, String> addresses =
        Map.of(
            "/api/projects/" + batch.project(), "{\"name\": \"x\", \"version\": 7}",
            "/api/tasks/" + batch.tasks().getFirst(), "{\"name\": \"x\", \"version\": 7}",
            "/api/batches/" + batch.id(), "{\"name\": \"x\", \"version\": 7}");

    addresses.forEach((address, body) ->
        Given.json(body)
            .put(address)
            .then()
            .statusCode(409)
            .body("detail", containsString("version 1 now, and version 7 was sent")));
  }
}
