package dev.scene.container;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.scene.catalog.Browser;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BrowsersOnOfferTest {
  private static final Map<String, String> FROM_PACKAGES =
      Map.of(
          "dev.scene.engines", "chromium,firefox",
          "dev.scene.engine-versions", "chromium=156.0.8078.79,firefox=153.7.0");

  @Inject Given given;
  @Inject FakeContainers containers;
  @Inject BrowsersOnOffer browsers;

  @BeforeEach
  void start() {
    given.nothing();
  }

  @Test
  void theImageSaysWhatItHas() {
    containers.label(FROM_PACKAGES);

    get("/api/browsers")
        .then()
        .body("browser", equalTo(List.of("chromium", "firefox", "webkit")))
        .body("offered", equalTo(List.of(true, true, false)))
        .body("[0].version", equalTo("156.0.8078.79"))
        .body("[0].reason", nullValue())
        .body("[2].version", nullValue())
        .body(
            "[2].reason",
            allOf(
                containsString("webkit is not in the runner image"),
                containsString("chromium and firefox"),
                containsString("official Playwright image")));
  }

  @Test
  void aRunThatAsksForMoreIsRefusedByTaskAndBrowserBeforeAnythingIsQueued() {
    Given.Batch batch = given.batch(1, Map.of("browsers", List.of("chromium", "webkit")));
    containers.label(FROM_PACKAGES);

    given
        .launch(batch.id(), "comparison", Map.of())
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("batch_id"))
        .body(
            "errors[0].message",
            allOf(
                containsString("names task \"Task "),
                containsString("webkit is not in the runner image"),
                containsString("official Playwright image")));
    get("/api/runs").then().body("", empty());
  }

  @Test
  void aDryRunThatAsksForMoreIsRefusedToo() {
    String task = given.batch(1).tasks().getFirst();
    containers.label(FROM_PACKAGES);

    Given.json(Map.of("browser", "webkit"))
        .post("/api/tasks/{id}/dry-runs", task)
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("browser"));
  }

  @Test
  void whereNothingIsKnownEverythingIsOffered() {
    assertThat(browsers.whyNot(Browser.WEBKIT)).isEmpty();
    containers.label(Map.of("dev.scene.engines", " "));
    assertThat(browsers.whyNot(Browser.WEBKIT)).isEmpty();
    containers.label(FROM_PACKAGES);
    containers.setReachable(false);
    assertThat(browsers.whyNot(Browser.WEBKIT)).isEmpty();
  }
}
