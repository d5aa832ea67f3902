package dev.scene.catalog;

import static dev.scene.testing.Given.json;
import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BrowserOfferTest {
  @Inject Given given;
  @Inject FakeOffer offer;

  @BeforeEach
  void start() {
    given.nothing();
  }

  @AfterEach
  void end() {
    offer.whole();
  }

  private static Map<String, Object> draft(String page) {
    Map<String, Object> draft = new HashMap<>(Given.taskDraft(page));
    draft.put("browsers", List.of("chromium", "WebKit"));
    return draft;
  }

  @Test
  void aBrowserThatTheRunnersLackIsRefusedWhenATaskIsMadeOrChanged() {
    Given.Batch batch = given.batch(1);
    offer.without(Browser.WEBKIT, "is not in the image; choose another.");

    for (Response answer :
        List.of(
            json(draft(batch.pages().getFirst()))
                .post("/api/projects/%s/tasks".formatted(batch.project())),
            json(draft(batch.pages().getFirst())).put("/api/tasks/" + batch.tasks().getFirst()))) {
      answer
          .then()
          .statusCode(422)
          .body("errors.field", contains("browsers"))
          .body(
              "errors[0].message",
              equalTo(
                  "must be what the runners have: webkit is not in the image; choose another."));
    }
    get("/api/tasks/" + batch.tasks().getFirst()).then().body("browsers", contains("chromium"));
  }

  @Test
  void aBrowserThatTheRunnersHaveIsTaken() {
    Given.Batch batch = given.batch(1);
    offer.without(Browser.FIREFOX, "is not in the image; choose another.");

    json(draft(batch.pages().getFirst()))
        .put("/api/tasks/" + batch.tasks().getFirst())
        .then()
        .statusCode(200)
        .body("browsers", contains("chromium", "webkit"));
  }
}
