package dev.scene.api;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Bodies that are not what they should be, and what the service says of itself.
@QuarkusTest
class BodiesApiTest {
  @Inject Given given;

  @BeforeEach
  void start() {
    given.nothing();
  }

  private static Response post(String body) {
    return given().contentType("application/json").body(body).post("/api/projects");
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of("nothing at all", ""),
        Arguments.of("null", "null"),
        Arguments.of("no JSON", "name=Shop"),
        Arguments.of("half of it", "{\"name\": \"Sh"),
        Arguments.of("a list", "[]"),
        Arguments.of("a text", "\"Shop\""),
        Arguments.of("an object for a text", "{\"name\": {}}"),
        Arguments.of("a list for a text", "{\"name\": []}"),
        Arguments.of("not a number", "{\"name\": NaN}"),
        Arguments.of("a name twice", "{\"name\": \"a\", \"name\": \"b\"}"),
        Arguments.of("something after it", "{\"name\": \"a\"} {\"name\": \"b\"}"),
        Arguments.of("lists in lists", "[".repeat(2000) + "]".repeat(2000)),
        Arguments.of("objects in objects", "{\"name\":".repeat(1000) + "1" + "}".repeat(1000)),
        Arguments.of("a long number", "{\"name\": " + "9".repeat(5000) + "}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void aBodyThatCantBeReadIsTheSendersFault(String what, String body) {
    Response answer = post(body);

    assertThat(answer.statusCode()).as(what).isIn(400, 413, 422);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getInt("status")).isEqualTo(answer.statusCode());
    assertThat(get("/api/projects").jsonPath().getList("")).isEmpty();
  }

  @Test
  void aMisspeltFieldIsNamedAndTheKnownOnesBesideIt() {
    Response answer = post("{\"name\": \"Shop\", \"slugg\": \"shop\"}");

    answer
        .then()
        .statusCode(400)
        .body("detail", equalTo("The field slugg is not known here."))
        .body(
            "remedy",
            equalTo(
                "Known are: align_rows, capture, ignore_anti_aliasing, ignore_noise, ignore_regions, name, pixel_threshold, pixel_tolerance, slug, version."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name": []}                                      | The field name must be a text.
          {"name": "S", "ignore_regions": "x"}              | The field ignore_regions must be a list.
          {"name": "S", "ignore_regions": [{"x": "left"}]}  | The field ignore_regions[0].x must be a whole number.
          {"name": "S", "pixel_threshold": "x"}             | The field pixel_threshold must be a number.
          {"name": "S", "ignore_noise": "x"}                | The field ignore_noise must be true or false.
          {"name": "S", "capture": 7}                       | The field capture must be an object.
          []                                                | The body must be an object.
          """)
  void aValueOfAnotherKindIsRefusedInTheSendersWords(String body, String detail) {
    post(body).then().statusCode(400).body("detail", equalTo(detail));
  }

  @Test
  void aFieldThatCantBeReadIsNamed() {
    given()
        .contentType("application/json")
        .body("{\"batch_id\": \"seven\", \"purpose\": \"comparison\"}")
        .post("/api/runs")
        .then()
        .statusCode(400)
        .body("detail", containsString("batch_id"));
  }

  @Test
  void aBodyThatIsNotJsonIsOfTheWrongType() {
    given()
        .contentType("text/plain")
        .body("name: Shop")
        .post("/api/projects")
        .then()
        .statusCode(415)
        .body("remedy", containsString("Content-Type: application/json"));
  }

  @Test
  void aMethodThatIsNotThereIsNotAllowed() {
    String project = given.project();

    Response answer = Given.json("{}").post("/api/projects/" + project);

    answer.then().statusCode(405).body("remedy", containsString("/api/agent/docs"));
  }

  @Test
  void aListIsReadInBoundedPieces() {
    get("/api/runs?limit=101").then().statusCode(422).body("errors[0].field", equalTo("limit"));
    get("/api/runs?limit=0").then().statusCode(422);
    get("/api/runs?offset=-1").then().statusCode(422);
    get("/api/runs?status=done").then().statusCode(422);
    get("/api/runs?status=FINISHED&limit=100").then().statusCode(200);
  }

  @Test
  void theDescriptionOfTheApiNamesEveryPathAndNoneOfTheRunners() {
    Response description = given().accept("application/json").get("/openapi?format=json");

    Set<String> paths =
        new TreeSet<>(
            description.jsonPath().getMap("paths").keySet().stream().map(String::valueOf).toList());
    assertThat(paths)
        .contains(
            "/api/projects",
            "/api/projects/{id}",
            "/api/projects/{id}/pages",
            "/api/projects/{id}/tasks",
            "/api/projects/{id}/batches",
            "/api/pages/{id}",
            "/api/tasks/{id}",
            "/api/batches/{id}",
            "/api/batches/{id}/baselines",
            "/api/baselines/{id}",
            "/api/runs",
            "/api/runs/{id}",
            "/api/runs/{id}/executions",
            "/api/runs/{id}/events",
            "/api/executions/{id}",
            "/api/executions/{id}/events",
            "/artifacts/runs/{run}/{execution}/{name}",
            "/artifacts/baselines/{baseline}/{item}/{name}",
            "/version")
        .noneMatch(path -> path.startsWith("/callback"));
  }

  @Test
  void healthSaysWhetherTheEngineAndTheStoreCanBeUsed() {
    get("/health/ready").then().statusCode(200).body("checks.name", hasItems("engine", "storage"));
  }
}
