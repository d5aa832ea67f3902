package dev.scene.api;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is set up, in and out as one document.
@QuarkusTest
class SetupApiTest {
  private static final String SHOP =
      """
      {"format": "scene-config-v1", "projects": [
        {"name": "Shop", "slug": "shop", "pixel_threshold": 0.2,
         "pages": [
           {"name": "Home", "url": "http://shop.invalid/", "basic_auth_username": "ann",
            "basic_auth_password": "secret",
            "capture": {"session": {"headers": {"X-Preview": "on"}}}}],
         "tasks": [
           {"name": "Home", "page_name": "Home", "browsers": ["chromium"],
            "viewports": [{"width": 1280, "height": 800}],
            "default_baseline_policy": "latest_from_batch:Nightly"}],
         "batches": [
           {"name": "Nightly", "task_names": ["Home"], "run_diff_threshold": 1}]}]}
      """;

  @Inject Given given;

  @BeforeEach
  void start() {
    given.nothing();
  }

  private static Response send(String document) {
    return Given.json(document).post("/api/setup");
  }

  @Test
  void aWholeGraphIsMadeByNames() {
    send(SHOP)
        .then()
        .statusCode(200)
        .body("dry_run", equalTo(false))
        .body("entries.kind", contains("project", "page", "task", "batch"))
        .body("entries.outcome", everyItem(equalTo("created")));

    String project = get("/api/projects").path("[0].id");
    String batch = get("/api/projects/%s/batches".formatted(project)).path("[0].id");
    get("/api/projects/%s/tasks".formatted(project))
        .then()
        .body("[0].default_baseline_policy", equalTo("latest_from_batch:" + batch));
  }

  @Test
  void theSameAgainChangesNothing() {
    send(SHOP);
    String before = get("/api/setup").asString();

    Response again = send(get("/api/setup").asString());

    again.then().statusCode(200).body("entries.outcome", everyItem(equalTo("unchanged")));
    assertThat(get("/api/setup").asString()).isEqualTo(before);
  }

  @Test
  void whatDiffersIsUpdatedAndWhatIsNotNamedStays() {
    send(SHOP);

    send("""
    {"projects": [{"name": "Shop", "pages": [{"name": "Home", "url": "http://new.invalid/"}]}]}
    """)
        .then()
        .body("entries.outcome", contains("unchanged", "updated"));

    String project = get("/api/projects").path("[0].id");
    get("/api/projects/%s/pages".formatted(project))
        .then()
        .body("[0].url", equalTo("http://new.invalid/"))
        .body("[0].basic_auth_password", equalTo("***"));
  }

  @Test
  void aDryRunSaysWhatItWouldDoAndKeepsNothing() {
    Given.json(SHOP)
        .post("/api/setup?dry_run=true")
        .then()
        .statusCode(200)
        .body("dry_run", equalTo(true))
        .body("entries.outcome", hasItem("created"));

    assertThat(get("/api/projects").jsonPath().getList("")).isEmpty();
  }

  @Test
  void everyFaultIsNamedAndNothingIsKept() {
    Response answer =
        send(
            """
            {"projects": [{"name": "Shop", "colour": "red"}, {"name": "Web",
              "pages": [{"name": "Home", "url": "ftp://x"}, {"name": "Two", "url": "http://x/", "size": 1}],
              "tasks": [{"name": "T", "page_name": "Nowhere", "browsers": ["chromium"],
                         "viewports": [{"width": 1280, "height": 800}]}],
              "batches": [{"name": "B", "task_names": ["Lost"]}]}]}
            """);

    answer
        .then()
        .statusCode(422)
        .body(
            "errors.field",
            hasItems(
                "projects[0].colour",
                "projects[1].pages[0].url",
                "projects[1].pages[1].size",
                "projects[1].tasks[0].page_name",
                "projects[1].batches[0].task_names"))
        .body(
            "errors.find { it.field == 'projects[1].pages[1].size' }.message",
            startsWith("is not known; known are basic_auth"));
    assertThat(get("/api/projects").jsonPath().getList("")).isEmpty();
  }

  @Test
  void anExportHasNoSecretsAndListsWhatItLacks() {
    send(SHOP);

    Response export = get("/api/setup?project=shop");

    assertThat(export.asString()).doesNotContain("***").doesNotContain("secret\"");
    export
        .then()
        .body("format", equalTo("scene-config-v1"))
        .body("secrets_left_out", hasItem("projects[0].pages[0].basic_auth_password"))
        .body("projects[0].tasks[0].page_name", equalTo("Home"))
        .body("projects[0].batches[0].tasks[0].task_name", equalTo("Home"))
        .body("projects[0].pages[0]", not(org.hamcrest.Matchers.hasKey("id")));
  }

  @Test
  void anotherFormatIsRefused() {
    send("{\"format\": \"scene-config-v9\", \"projects\": []}")
        .then()
        .statusCode(422)
        .body("errors.field", hasItems("format", "projects"));
  }
}
