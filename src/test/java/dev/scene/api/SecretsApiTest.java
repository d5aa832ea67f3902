package dev.scene.api;

import static dev.scene.api.Edits.put;
import static dev.scene.api.Edits.putPage;
import static dev.scene.api.Edits.putTask;
import static dev.scene.testing.Given.json;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.scene.platform.Rows;
import dev.scene.testing.Crank;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Secrets are stored sealed, kept for their masks, and told to runners alone.
@QuarkusTest
class SecretsApiTest {
  private static final String HIDDEN = "h1dden";
  private static final Map<String, Object> SECRETS =
      Map.of(
          "session",
          Map.of(
              "headers", Map.of("X-Preview", HIDDEN),
              "cookies", List.of(Map.of("name", "sid", "value", HIDDEN)),
              "storage_state", state(HIDDEN)));

  @Inject Given given;
  @Inject Crank crank;
  @Inject Rows rows;

  @BeforeEach
  void start() {
    given.nothing();
  }

  private static Map<String, Object> state(String value) {
    return Map.of(
        "cookies",
        List.of(),
        "origins",
        List.of(
            Map.of(
                "origin",
                "https://shop.example",
                "localStorage",
                List.of(Map.of("name", "token", "value", value)))));
  }

  private JsonPath claim(Given.Batch batch) {
    UUID run = given.run(batch);
    JsonPath claim = crank.runner().asks().then().statusCode(200).extract().jsonPath();
    assertThat(claim.getString("run_id")).isEqualTo(run.toString());
    return claim;
  }

  @Test
  void secretsAreToldToTheRunnerAndToNobodyElse() {
    Given.Batch batch = given.batch(1);
    String page = batch.pages().getFirst();
    putPage(page, Map.of("basic_auth_username", "ann", "basic_auth_password", HIDDEN))
        .then()
        .body(not(containsString(HIDDEN)));
    putTask(batch, Map.of("capture", SECRETS));

    JsonPath claim = claim(batch);

    assertThat(claim.getString("page.basic_auth.password")).isEqualTo(HIDDEN);
    assertThat(claim.getString("capture.session.headers.X-Preview")).isEqualTo(HIDDEN);
    assertThat(claim.getString("capture.session.cookies[0].value")).isEqualTo(HIDDEN);
    assertThat(claim.getString("capture.session.storage_state.origins[0].localStorage[0].value"))
        .isEqualTo(HIDDEN);
    String execution = claim.getString("execution_id");
    for (String address :
        List.of(
            "/api/tasks/" + batch.tasks().getFirst(),
            "/api/pages/" + page,
            "/api/projects/%s/pages".formatted(batch.project()),
            "/api/executions/" + execution,
            "/api/runs/%s/events".formatted(claim.getString("run_id")))) {
      assertThat(get(address).then().statusCode(200).extract().asString())
          .as(address)
          .doesNotContain(HIDDEN, "v1:");
    }
    get("/api/executions/" + execution)
        .then()
        .body("configuration.capture.session.headers.X-Preview", equalTo("***"))
        .body("configuration.basic_auth.password", equalTo("***"));
  }

  @Test
  void secretsAreSealedInTheDatabase() {
    Given.Batch batch = given.batch(1);
    putPage(
        batch.pages().getFirst(),
        Map.of("basic_auth_username", "ann", "basic_auth_password", HIDDEN));
    putTask(batch, Map.of("capture", SECRETS));
    put("/api/projects/" + batch.project(), Map.of("capture", SECRETS));
    given.run(batch);

    for (String column :
        List.of(
            "basic_auth_password from page",
            "capture from task",
            "capture from project",
            "configuration from task_execution")) {
      assertThat(rows.list(String.class, "select " + column))
          .as(column)
          .singleElement()
          .asString()
          .contains("v1:")
          .doesNotContain(HIDDEN);
    }
  }

  @Test
  void aMaskKeepsTheSecretAndWhatIsLeftOutGoes() {
    Given.Batch batch = given.batch(1);
    String page = batch.pages().getFirst();
    putPage(
            page,
            Map.of(
                "basic_auth_username", "ann",
                "basic_auth_password", HIDDEN,
                "capture", SECRETS))
        .then()
        .statusCode(200);
    Map<String, Object> read = get("/api/pages/" + page).jsonPath().getMap("");

    putPage(
            page,
            Map.of(
                "basic_auth_username", "bob",
                "basic_auth_password", read.get("basic_auth_password"),
                "capture", read.get("capture")))
        .then()
        .statusCode(200);

    JsonPath claim = claim(batch);
    assertThat(claim.getString("page.basic_auth.username")).isEqualTo("bob");
    assertThat(claim.getString("page.basic_auth.password")).isEqualTo(HIDDEN);
    assertThat(claim.getString("capture.session.headers.X-Preview")).isEqualTo(HIDDEN);
    assertThat(claim.getString("capture.session.cookies[0].value")).isEqualTo(HIDDEN);
    putPage(page, Map.of()).then().statusCode(200);
    get("/api/pages/" + page)
        .then()
        .body("basic_auth_password", nullValue())
        .body("capture.session.headers", anEmptyMap())
        .body("capture.session.storage_state", nullValue());
  }

  @Test
  void aMaskOfNothingIsRefused() {
    String project = given.project();

    Response answer =
        json(Map.of(
                "name", "Home",
                "url", "https://shop.example/",
                "basic_auth_username", "ann",
                "basic_auth_password", "***",
                "capture", Map.of("session", Map.of("headers", Map.of("X-A", "***")))))
            .post("/api/projects/%s/pages".formatted(project));

    answer
        .then()
        .statusCode(422)
        .body(
            "errors.field",
            containsInAnyOrder("basic_auth_password", "capture.session.headers[\"X-A\"]"))
        .body("errors.message", hasItem(startsWith("is ***")));
  }

  @Test
  void aPasswordNeedsAUser() {
    String page = given.page(given.project());

    putPage(page, Map.of("basic_auth_password", HIDDEN))
        .then()
        .statusCode(422)
        .body("errors.field", contains("basic_auth_username"))
        .body(not(containsString(HIDDEN)));
  }
}
