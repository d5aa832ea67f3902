package dev.scene.web.settings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.scene.settings.Settings;
import dev.scene.settings.TimeDisplay;
import dev.scene.settings.WindowSize;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SettingsScreenTest {
  @Inject Given given;
  @Inject Settings settings;

  @BeforeEach
  @AfterEach
  void start() {
    given.nothing();
  }

  private RequestSpecification form() {
    return given()
        .header("HX-Request", "true")
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .formParam("version", settings.overview().version());
  }

  @Test
  void aSectionSavesByItself() {
    form()
        .formParam("display_timezone", "local")
        .post("/settings/display")
        .then()
        .statusCode(200)
        .header("HX-Trigger", containsString("Saved"))
        .body(containsString("data-scene-timezone-now=\"local\""));

    assertThat(settings.now().displayTimezone()).isEqualTo(TimeDisplay.LOCAL);
    given()
        .accept("text/html")
        .get("/projects")
        .then()
        .body(containsString("data-scene-timezone=\"local\""));
  }

  @Test
  void whatIsRefusedStandsBesideItsFieldWithWhatWasTyped() {
    form()
        .formParam("max_concurrent_executions", "99")
        .formParam("max_concurrent_executions_per_run", "two")
        .formParam("run_timeout_seconds", "60")
        .formParam("max_attempts", "3")
        .post("/settings/runs-and-limits")
        .then()
        .statusCode(422)
        .body(containsString("Of one run at once must be a whole number"))
        .body(containsString("value=\"99\""));

    form()
        .formParam("max_concurrent_executions", "99")
        .formParam("run_timeout_seconds", "60")
        .post("/settings/runs-and-limits")
        .then()
        .statusCode(422)
        .body(containsString("Executions at once must lie between 1 and 32"));
    assertThat(settings.now().runTimeoutSeconds()).isNotEqualTo(60);
  }

  @Test
  void anEmptyFieldGoesBackToWhatIsUsual() {
    Given.json(java.util.Map.of("max_attempts", 7)).patch("/api/config").then().statusCode(200);

    form().formParam("max_attempts", "").post("/settings/runs-and-limits").then().statusCode(200);

    assertThat(settings.now().maxAttempts()).isEqualTo(3);
  }

  @Test
  void sizesAreTypedAsPeopleWriteThem() {
    form()
        .formParam("browsers", "chromium", "firefox", "webkit")
        .formParam("viewports", "1280 x 800", "", "390×844")
        .post("/settings/browsers-and-viewports")
        .then()
        .statusCode(200);

    assertThat(settings.now().viewports())
        .isEqualTo(List.of(new WindowSize(1280, 800), new WindowSize(390, 844)));
  }

  @Test
  void theAboutPageTellsWhatRunsHereAndNoSecret() {
    given()
        .accept("text/html")
        .get("/settings/about")
        .then()
        .statusCode(200)
        .body(containsString("H2"))
        .body(containsString("Engine of this test"))
        .body(not(containsString("jdbc:")));
  }
}
