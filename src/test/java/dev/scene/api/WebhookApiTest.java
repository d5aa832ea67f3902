package dev.scene.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.scene.platform.Rows;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebhookApiTest {
  private static final String URL = "https://93.184.216.34/hook";

  @Inject Given given;
  @Inject Rows rows;

  @BeforeEach
  void start() {
    given.nothing();
  }

  private static Response post(Map<String, Object> more) {
    Map<String, Object> draft = new HashMap<>(Map.of("endpoint_url", URL));
    draft.putAll(more);
    return Given.json(draft).post("/api/webhooks");
  }

  @Test
  void aSecretIsToldOnceAndStoredSealed() {
    Response made = post(Map.of("custom_headers", Map.of("X-Team", "h1dden")));
    made.then()
        .statusCode(201)
        .body("secret", startsWith("whsec_"))
        .body("format", equalTo("scene"))
        .body("custom_headers.X-Team", equalTo("***"));
    String secret = made.path("secret");

    get("/api/webhooks/" + made.path("id")).then().body("secret", nullValue());
    assertThat(get("/api/webhooks").asString()).doesNotContain(secret, "h1dden");
    assertThat(
            rows.find(String.class, "select secret || custom_headers from webhook").orElseThrow())
        .contains("v1:")
        .doesNotContain("h1dden", secret);
    assertThat(get("/api/audit").asString()).doesNotContain(secret, "h1dden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host",
        "cookie",
        "Content-Length",
        "Transfer-Encoding",
        "Connection",
        "X-Scene-Signature",
        "webhook-signature",
        "Proxy-Authorization",
        "X-Forwarded-For",
        "bad name",
        "bad\r\nname",
        ""
      })
  void headersThatAreNotTheUsersAreRefused(String name) {
    post(Map.of("custom_headers", Map.of(name, "a")))
        .then()
        .statusCode(422)
        .body("errors[0].field", startsWith("custom_headers"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nHost: other", "a\nb", "a\u0000b", "ü"})
  void valuesThatBreakALineAreRefused(String value) {
    post(Map.of("custom_headers", Map.of("X-Team", value))).then().statusCode(422);
  }

  @Test
  void whatIsWrongIsSaidByField() {
    post(Map.of(
            "endpoint_url",
            "ftp://169.254.169.254/",
            "event_types",
            List.of("run.finished", "run.exploded"),
            "secret",
            "short",
            "project_id",
            "0199d3f0-0000-7000-8000-000000000000"))
        .then()
        .statusCode(422)
        .body("errors.field", hasItems("event_types", "secret", "project_id", "endpoint_url"));
    post(Map.of(
            "endpoint_url", "https://169.254.169.254/", "custom_headers", Map.of("Host", "other")))
        .then()
        .statusCode(422)
        .body("errors.field", hasItems("custom_headers[\"Host\"]", "endpoint_url"));
    post(Map.of("endpoint_url", "")).then().statusCode(422);
    post(Map.of("retries", 3)).then().statusCode(400).body("detail", containsString("retries"));
  }

  @Test
  void patchLeavesWhatIsNotNamedAndPutDoesNot() {
    Response made =
        post(Map.of("description", "Pipeline", "custom_headers", Map.of("X-Team", "web")));
    String address = "/api/webhooks/" + made.path("id");

    Given.json(Map.of("event_types", List.of("run.finished")))
        .patch(address)
        .then()
        .statusCode(200)
        .body("description", equalTo("Pipeline"))
        .body("custom_headers.X-Team", equalTo("***"))
        .body("event_types", equalTo(List.of("run.finished")));
    Given.json(Map.of("endpoint_url", URL, "enabled", false))
        .put(address)
        .then()
        .statusCode(200)
        .body("description", equalTo(""))
        .body("event_types", hasSize(0))
        .body("enabled", equalTo(false));
  }

  @Test
  void whoHasNotSeenTheLastChangeIsRefused() {
    Response made = post(Map.of());
    String address = "/api/webhooks/" + made.path("id");
    Given.json(Map.of("description", "A", "version", 1)).patch(address).then().statusCode(200);

    Given.json(Map.of("description", "B", "version", 1)).patch(address).then().statusCode(409);

    get(address).then().body("description", equalTo("A")).body("version", equalTo(2));
  }

  @Test
  void aProjectsWebhooksAreItsOwnAndThoseOfAll() {
    String project = given.project();
    String other = given.project();
    post(Map.of("project_id", project, "description", "own"));
    post(Map.of("project_id", other, "description", "other"));
    post(Map.of("description", "all"));

    get("/api/webhooks?project_id=" + project)
        .then()
        .body("description", equalTo(List.of("own", "all")));
    given().delete("/api/projects/" + other).then().statusCode(204);
    get("/api/webhooks").then().body("description", equalTo(List.of("own", "all")));
  }

  @Test
  void aDeliveryHasAShortPathForProgramsAndPeople() {
    String webhook = post(Map.of()).path("id");
    String delivery = given().post("/api/webhooks/" + webhook + "/ping").path("id");

    given()
        .accept("application/json")
        .get("/deliveries/" + delivery)
        .then()
        .statusCode(200)
        .body("id", equalTo(delivery));
    given().accept("text/html").get("/deliveries/" + delivery).then().contentType("text/html");
  }

  @Test
  void typesAreListedWithTheirMeaning() {
    get("/api/webhook-events/types")
        .then()
        .statusCode(200)
        .body("type", hasItem("baseline.finalized"))
        .body("type", hasItem("review.decided"))
        .body("type", hasSize(15));
  }

  @Test
  void whatIsNotThereIsSaidSo() {
    for (String path : List.of("/api/webhooks/nonsense", "/api/webhook-deliveries/nonsense")) {
      get(path).then().statusCode(404);
    }
    get("/api/webhook-deliveries?status=lost").then().statusCode(422);
  }
}
