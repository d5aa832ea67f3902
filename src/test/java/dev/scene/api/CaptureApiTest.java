package dev.scene.api;

import static dev.scene.api.Edits.put;
import static dev.scene.api.Edits.putPage;
import static dev.scene.api.Edits.putTask;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.scene.platform.Rows;
import dev.scene.testing.Crank;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How pages are captured is chosen at four levels, and resolved when a run is launched.
@QuarkusTest
class CaptureApiTest {
  private static final String HIDDEN = "h1dden";

  @Inject Given given;
  @Inject Crank crank;
  @Inject Rows rows;

  @BeforeEach
  void start() {
    given.nothing();
  }

  private JsonPath claim(Given.Batch batch) {
    UUID run = given.run(batch);
    JsonPath claim = crank.runner().asks().then().statusCode(200).extract().jsonPath();
    assertThat(claim.getString("run_id")).isEqualTo(run.toString());
    return claim;
  }

  @Test
  void whatAPageIsToldItAnswers() {
    String page = given.page(given.project());
    List<Map<String, Object>> actions =
        List.of(
            Map.of("type", "click", "selector", "#accept"),
            Map.of("type", "evaluate", "script", "a => a", "args", Map.of("a", List.of(1))));

    putPage(
            page,
            Map.of(
                "reference_url",
                " https://live.example/ ",
                "basic_auth_username",
                "staging",
                "basic_auth_password",
                HIDDEN,
                "preparatory_actions",
                actions,
                "capture",
                Map.of("device", Map.of("color_scheme", "dark"))))
        .then()
        .statusCode(200);

    get("/api/pages/" + page)
        .then()
        .body("reference_url", equalTo("https://live.example/"))
        .body("basic_auth_username", equalTo("staging"))
        .body("basic_auth_password", equalTo("***"))
        .body("preparatory_actions", equalTo(actions))
        .body("capture.device.color_scheme", equalTo("dark"))
        .body("capture.device.locale", nullValue());
    putPage(page, Map.of()).then().statusCode(200);
    get("/api/pages/" + page)
        .then()
        .body("reference_url", nullValue())
        .body("basic_auth_username", nullValue())
        .body("basic_auth_password", nullValue())
        .body("preparatory_actions", empty())
        .body("capture.device.color_scheme", nullValue());
  }

  @Test
  void whatATaskOrAProjectIsToldItAnswers() {
    Given.Batch batch = given.batch(1);
    Map<String, Object> capture = Map.of("capture", Map.of("evidence", Map.of("video", "on")));
    List<Map<String, String>> actions = List.of(Map.of("type", "press", "key", "Tab"));
    putTask(batch, capture);
    putTask(batch, Map.of("task_actions", actions, "capture", capture.get("capture")));
    put("/api/projects/" + batch.project(), capture).then().statusCode(200);

    get("/api/tasks/" + batch.tasks().getFirst())
        .then()
        .body("task_actions", equalTo(actions))
        .body("capture.evidence.video", equalTo("on"));
    get("/api/projects/" + batch.project()).then().body("capture.evidence.video", equalTo("on"));
  }

  @Test
  void whoSaysNothingIsCapturedAsTheSettingsSay() {
    JsonPath claim = claim(given.batch(1));

    assertThat(claim.getMap("capture.device"))
        .containsEntry("locale", "en-US")
        .containsEntry("timezone", "UTC")
        .containsEntry("color_scheme", "light")
        .containsEntry("reduced_motion", true)
        .containsEntry("mobile", null)
        .containsEntry("user_agent", null);
    assertThat(claim.getDouble("capture.device.scale_factor")).isEqualTo(1);
    assertThat(claim.getMap("capture.session.headers")).isEmpty();
    assertThat(claim.getMap("capture.session"))
        .containsEntry("fixed_time", null)
        .containsEntry("random_seed", null)
        .containsEntry("storage_state", null)
        .containsEntry("ignore_https_errors", false);
    assertThat(claim.<String, Object>getMap("capture.loading"))
        .isEqualTo(
            Map.of(
                "wait_until",
                "load",
                "accept_http_errors",
                false,
                "auto_scroll",
                true,
                "force_lazy",
                true,
                "wait_ms",
                0,
                "settle_captures",
                5));
    assertThat(claim.getString("capture.quiet.cookie_banners")).isEqualTo("keep");
    assertThat(claim.getList("capture.quiet.cookie_banner_selectors", String.class))
        .contains("#onetrust-consent-sdk");
    assertThat(claim.getString("capture.shot.area")).isEqualTo("full_page");
    assertThat(claim.<String, Object>getMap("capture.evidence"))
        .isEqualTo(Map.of("trace", "on_failure", "video", "off", "har", true, "dom", true));
    assertThat(claim.getMap("page")).containsEntry("basic_auth", null);
  }

  @Test
  void aTaskGoesBeforeItsPageAndThatBeforeItsProject() {
    Given.Batch batch = given.batch(1);
    putTask(batch, Map.of("capture", device("locale", "de-DE")));
    putPage(
        batch.pages().getFirst(),
        Map.of("capture", device("locale", "fr-FR", "timezone", "Europe/Paris")));
    put(
        "/api/projects/" + batch.project(),
        Map.of("capture", device("timezone", "Asia/Tokyo", "color_scheme", "dark")));

    JsonPath claim = claim(batch);

    assertThat(claim.getMap("capture.device"))
        .containsEntry("locale", "de-DE")
        .containsEntry("timezone", "Europe/Paris")
        .containsEntry("color_scheme", "dark")
        .containsEntry("reduced_motion", true);
  }

  private static Map<String, Object> device(String... fields) {
    Map<String, Object> device = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      device.put(fields[i], fields[i + 1]);
    }
    return Map.of("device", device);
  }

  @Test
  void everyFaultOfAPageIsNamedAtOnce() {
    String page = given.page(given.project());

    Response answer =
        putPage(
            page,
            Map.of(
                "reference_url",
                "file:///etc/passwd",
                "basic_auth_username",
                "a:b",
                "preparatory_actions",
                List.of(Map.of("type", "wait", "wait_ms", 1), Map.of("type", "click")),
                "capture",
                Map.of("device", Map.of("timezone", "Moon"))));

    answer
        .then()
        .statusCode(422)
        .body(
            "errors.field",
            contains(
                "reference_url",
                "basic_auth_username",
                "basic_auth_password",
                "preparatory_actions[1].selector",
                "capture.device.timezone"))
        .body("errors.message", hasItem("must name an element for \"click\""));
  }

  @Test
  void faultsOfATaskAndOfAProjectAreNamedToo() {
    Given.Batch batch = given.batch(1);
    Map<String, Object> wrong =
        Map.of("capture", Map.of("shot", Map.of("area", "element"), "quiet", Map.of()));
    Map<String, Object> task = new HashMap<>(Given.taskDraft(batch.pages().getFirst()));
    task.putAll(wrong);
    task.put("task_actions", List.of(Map.of("type", "clik")));

    put("/api/projects/" + batch.project(), wrong)
        .then()
        .statusCode(422)
        .body("errors.field", contains("capture.shot.selectors"));
    put("/api/tasks/" + batch.tasks().getFirst(), task)
        .then()
        .statusCode(422)
        .body("errors.field", contains("task_actions[0].type", "capture.shot.selectors"))
        .body("errors.message", hasItem(startsWith("\"clik\" is not known; use click,")));
  }

  @Test
  void aChoiceThatIsNoneIsNamedWithThoseThatAre() {
    put(
            "/api/projects/" + given.project(),
            Map.of("capture", Map.of("device", Map.of("color_scheme", "pink"))))
        .then()
        .statusCode(422)
        .body("errors.field", contains("capture.device.color_scheme"))
        .body("errors.message", hasItem(containsString("\"no_preference\"")));
  }

  @Test
  void theDescriptionOfTheApiNamesWhatCanBeChosen() {
    get("/openapi?format=json")
        .then()
        .body("components.schemas.Secret.type", equalTo("string"))
        .body("components.schemas.PageDraft.properties", hasKey("basic_auth_password"))
        .body("components.schemas.ActionDraft.properties", hasKey("timeout_ms"))
        .body("components.schemas.CaptureRules.properties", hasKey("session"))
        .body("components.schemas.Device.properties", hasKey("scale_factor"));
  }

  @Test
  void rowsFromBeforeThereWasAChoiceAreReadAndCaptured() {
    Given.Batch batch = given.batch(1);
    rows.execute("update project set capture = null");
    rows.execute("update page set capture = null, preparatory_actions = null");
    rows.execute("update task set capture = null, task_actions = null");
    UUID run = given.run(batch);
    rows.execute(
        "update task_execution set configuration = ?",
        """
        {"page_id": "%s", "page_name": "Home", "url": "https://shop.example/", "task_name": "Home",
         "pixel_threshold": 0.1, "pixel_tolerance": 0, "ignore_anti_aliasing": true,
         "execution_diff_threshold": 1,
         "timeouts": {"navigation_ms": 1, "action_ms": 2, "execution_ms": 3}}
        """
            .formatted(batch.pages().getFirst()));

    get("/api/pages/" + batch.pages().getFirst())
        .then()
        .body("preparatory_actions", empty())
        .body("capture.session.headers", anEmptyMap());
    JsonPath claim = crank.runner().asks().then().statusCode(200).extract().jsonPath();
    assertThat(claim.getString("run_id")).isEqualTo(run.toString());
    assertThat(claim.getString("capture.device.locale")).isEqualTo("en-US");
    assertThat(claim.getString("capture.shot.area")).isEqualTo("full_page");
    assertThat(claim.getList("page.preparatory_actions")).isEmpty();
    assertThat(claim.getList("task.task_actions")).isEmpty();
  }

  @Test
  void aRunKeepsWhatHeldWhenItWasLaunched() {
    Given.Batch batch = given.batch(1);
    given.run(batch);
    putTask(batch, Map.of("capture", device("locale", "de-DE")));

    JsonPath claim = crank.runner().asks().then().statusCode(200).extract().jsonPath();

    assertThat(claim.getString("capture.device.locale")).isEqualTo("en-US");
  }
}
