package dev.scene.api;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CatalogApiTest {
  @Inject Given given;

  @BeforeEach
  void start() {
    given.nothing();
  }

  private static Response post(String path, Object body) {
    return Given.json(body).post(path);
  }

  private static Response put(String path, Object body) {
    return Given.json(body).put(path);
  }

  @Test
  void whatIsMadeIsAnsweredWithItsAddress() {
    Response answer = post("/api/projects", Map.of("name", "Café & Söhne"));

    String location = answer.then().statusCode(201).extract().header("Location");
    assertThat(location).endsWith("/api/projects/" + answer.path("id"));
    get(location).then().statusCode(200).body("slug", equalTo("cafe-sohne"));
  }

  @Test
  void aProjectIsRenamedAndKeepsItsSlug() {
    String id = post("/api/projects", Map.of("name", "Shop")).path("id");

    Response answer = put("/api/projects/" + id, Map.of("name", "Web shop"));

    answer.then().statusCode(200).body("name", equalTo("Web shop")).body("slug", equalTo("shop"));
  }

  @Test
  void aSlugIsTakenOnce() {
    post("/api/projects", Map.of("name", "Shop"));

    Response answer = post("/api/projects", Map.of("name", "SHOP"));

    answer
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:scene:problem:conflict"))
        .body("detail", containsString("\"shop\""))
        .body("remedy", notNullValue());
  }

  @Test
  void aPageIsMadeReadChangedAndDeleted() {
    String project = given.project();
    String page = given.page(project);
    String address = "/api/pages/" + page;

    put(address, Map.of("name", "Pricing", "url", "https://example.com/pricing"))
        .then()
        .statusCode(200);

    get(address).then().body("url", equalTo("https://example.com/pricing"));
    get("/api/projects/%s/pages".formatted(project)).then().body("name", contains("Pricing"));
    delete(address).then().statusCode(204);
    get(address).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.com/",
        "http://",
        "https://ann:secret@example.com/"
      })
  void anAddressThatIsNotOfTheWebIsNamedAsTheFault(String url) {
    String project = given.project();

    Response answer =
        post("/api/projects/%s/pages".formatted(project), Map.of("name", "Page", "url", url));

    answer
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors", hasSize(1))
        .body("errors[0].field", equalTo("url"))
        .body("errors[0].message", notNullValue());
  }

  @Test
  void everyFaultOfATaskIsNamed() {
    String project = given.project();

    Response answer =
        post(
            "/api/projects/%s/tasks".formatted(project),
            Map.of(
                "name", "",
                "browsers", List.of("ie6"),
                "viewports", List.of(Map.of("width", 199, "height", 8001))));

    answer
        .then()
        .statusCode(422)
        .body("errors.field", hasItems("page_id", "name", "browsers[0]", "viewports[0]"));
  }

  @Test
  void aTaskTakesNoPageOfAnotherProject() {
    String foreign = given.page(given.project());
    String project = given.project();

    Response answer = post("/api/projects/%s/tasks".formatted(project), Given.taskDraft(foreign));

    answer.then().statusCode(422).body("errors[0].field", equalTo("page_id"));
  }

  @Test
  void namesOfPagesTasksAndBatchesAreTakenOnceInAProject() {
    Given.Batch batch = given.batch(1);
    String page = get("/api/pages/" + batch.pages().getFirst()).path("name");
    String task = get("/api/tasks/" + batch.tasks().getFirst()).path("name");
    String name = get("/api/batches/" + batch.id()).path("name");
    String in = "/api/projects/" + batch.project();

    post(in + "/pages", Map.of("name", page, "url", "http://x.invalid/")).then().statusCode(409);
    post(in + "/batches", Map.of("name", name)).then().statusCode(409);
    Map<String, Object> again = new HashMap<>(Given.taskDraft(batch.pages().getFirst()));
    again.put("name", task);
    post(in + "/tasks", again).then().statusCode(409);
  }

  @Test
  void aBatchKeepsItsTasksInOrderAndWhichAreEnabled() {
    Given.Batch batch = given.batch(2);

    put(
            "/api/batches/" + batch.id(),
            Map.of(
                "name",
                "Nightly",
                "tasks",
                List.of(
                    Map.of("task_id", batch.tasks().get(1), "enabled", false),
                    Map.of("task_id", batch.tasks().get(0)))))
        .then()
        .statusCode(200);

    get("/api/batches/" + batch.id())
        .then()
        .body("name", equalTo("Nightly"))
        .body("tasks.task_id", contains(batch.tasks().get(1), batch.tasks().get(0)))
        .body("tasks.enabled", contains(false, true));
  }

  @Test
  void aBatchNamesTheTaskThatIsNotOfItsProject() {
    Given.Batch batch = given.batch(1);

    Response answer =
        put(
            "/api/batches/" + batch.id(),
            Map.of(
                "name",
                "Nightly",
                "tasks",
                List.of(
                    Map.of("task_id", batch.tasks().getFirst()),
                    Map.of("task_id", UUID.randomUUID()))));

    answer.then().statusCode(422).body("errors[0].field", equalTo("tasks[1].task_id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"projects", "pages", "tasks", "batches", "runs", "baselines", "executions"})
  void whatIsNotThereIsNotFoundWhateverItsIdLooksLike(String kind) {
    for (String id : List.of(UUID.randomUUID().toString(), "1", "x'--", "%00")) {
      given()
          .get("/api/%s/{id}".formatted(kind), id)
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .body("type", equalTo("urn:scene:problem:not-found"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"projects", "runs"})
  void plainPathsAnswerJsonToWhoeverAsksForIt(String kind) {
    given.run(given.batch(1));

    Response plain = given().accept("application/json").get("/" + kind + "?limit=5");

    assertThat(plain.then().statusCode(200).extract().asString())
        .isEqualTo(get("/api/" + kind + "?limit=5").asString());
  }

  @Test
  void aPlainPathTakesChangesToo() {
    Response answer =
        Given.json(Map.of("name", "Plain")).accept("application/json").post("/projects");

    answer.then().statusCode(201).header("Location", endsWith(answer.path("id")));
  }
}
