package dev.scene.api;

import static dev.scene.testing.Given.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.scene.run.Runs;
import dev.scene.settings.Setting;
import dev.scene.settings.Settings;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ConfigApiTest {
  @Inject Given given;
  @Inject Settings settings;
  @Inject Runs runs;

  @BeforeEach
  @AfterEach
  void start() {
    given.nothing();
  }

  private static ValidatableResponse config() {
    return given().get("/api/config").then().statusCode(200);
  }

  private static ValidatableResponse change(Object body) {
    return json(body).patch("/api/config").then();
  }

  @Test
  void everySettingIsThereWithWhoSaidIt() {
    config()
        .body("viewports.size()", is(12))
        .body("viewports[0].width", is(1920))
        .body("browsers", hasItems("chromium", "firefox", "webkit"))
        .body("run_timeout_seconds", is(21600))
        .body("scene_host_url", nullValue())
        .body("sources.size()", is(Setting.values().length))
        .body("sources.max_attempts", is("default"));
  }

  @Test
  void aChangeHoldsAtOnceAndUntilItIsTakenBack() {
    change(Map.of("max_concurrent_executions", 7, "display_timezone", "local")).statusCode(200);

    config()
        .body("max_concurrent_executions", is(7))
        .body("max_concurrent_executions_per_run", is(7))
        .body("sources.max_concurrent_executions", is("stored"));
    assertThat(settings.now().cap()).isEqualTo(7);

    Map<String, Object> back = new HashMap<>();
    back.put("max_concurrent_executions", null);
    change(back).statusCode(200);
    config().body("sources.max_concurrent_executions", is("default"));
  }

  @Test
  void aRunTakesItsTimeLimitFromWhatHoldsAtItsLaunch() {
    change(Map.of("run_timeout_seconds", 90)).statusCode(200);

    assertThat(runs.require(given.run(given.batch(1))).timeoutSeconds()).isEqualTo(90);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max_concurrent_executions | 33       | between 1 and 32",
        "max_concurrent_executions | 1.5      | whole number",
        "max_attempts              | \"many\" | whole number",
        "diff_pixel_tolerance      | 256      | between 0 and 255",
        "stop_animations           | \"no\"   | true or false",
        "display_timezone          | \"moon\" | one of utc, local",
        "browsers                  | []       | at least one",
        "browsers                  | [\"ie\"] | chromium, firefox and webkit",
        "scene_host_url            | \"ftp://x\" | http or https",
        "viewports                 | [{\"width\": 1}] | width and height",
      })
  void whatBreaksARuleIsNamedByItsField(String field, String value, String rule) {
    given()
        .contentType("application/json")
        .body("{\"%s\": %s}".formatted(field, value))
        .patch("/api/config")
        .then()
        .statusCode(422)
        .body("errors[0].field", is(field))
        .body("errors[0].message", containsString(rule));
  }

  @Test
  void allOrNothingIsChanged() {
    change(Map.of("max_attempts", 2, "diff_pixel_tolerance", -1)).statusCode(422);

    config().body("max_attempts", is(3));
  }

  @Test
  void aFieldThatIsNotKnownIsRefused() {
    change(Map.of("colour", "red")).statusCode(400).body("detail", containsString("colour"));
  }

  @Test
  void whoeverChangesWhatAnotherHasChangedSinceIsToldSo() {
    int seen = config().extract().path("version");
    change(Map.of("version", seen, "max_attempts", 5)).statusCode(200);

    change(Map.of("version", seen, "max_attempts", 6))
        .statusCode(409)
        .body("detail", containsString("max_attempts is 5"));
    change(Map.of("version", seen, "diff_pixel_tolerance", 4)).statusCode(200);
    config().body("max_attempts", is(5)).body("diff_pixel_tolerance", is(4));
  }

  @Test
  void aSizeThatATaskUsesStaysOnOffer() {
    String project = given.project();
    given.task(
        project,
        given.page(project),
        Map.of("viewports", List.of(Map.of("width", 1280, "height", 800))));

    change(Map.of("viewports", List.of(Map.of("width", 800, "height", 600))))
        .statusCode(422)
        .body("errors[0].message", containsString("must keep 1280×800, which is used by \"Task"));
  }

  @Test
  void aBrowserThatIsSwitchedOffCannotBeChosen() {
    change(Map.of("browsers", List.of("chromium"))).statusCode(200);
    String project = given.project();
    Map<String, Object> draft = new HashMap<>(Given.taskDraft(given.page(project)));
    draft.put("browsers", List.of("firefox"));

    json(draft)
        .post("/api/projects/%s/tasks".formatted(project))
        .then()
        .statusCode(422)
        .body("errors[0].message", containsString("firefox is switched off on the page Settings"));
  }
}
