package dev.scene.api;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.scene.api.openapi.Operations;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a program that has never met the service is told.
@QuarkusTest
class GuideApiTest {
  @Inject Given given;

  private static JsonPath manifest() {
    return get("/api/agent/manifest").then().statusCode(200).extract().jsonPath();
  }

  @Test
  void theManifestLeadsToEveryEndByOperationsOfTheDescription() {
    JsonPath document = get("/openapi?format=json").jsonPath();

    assertThat(manifest().getList("ways.way"))
        .containsExactly("set_up", "launch", "wait", "result", "review", "mend", "be_told");
    List<Map<String, String>> steps = manifest().getList("ways.operations.flatten()");
    assertThat(steps)
        .hasSizeGreaterThan(7)
        .allSatisfy(step ->
            assertThat(
                    document.getString(
                        "paths.'%s'.%s.operationId"
                            .formatted(
                                step.get("path"),
                                String.valueOf(step.get("method")).toLowerCase(Locale.ROOT))))
                .isEqualTo(step.get("operation_id")));
    get("/api/agent/manifest").then().body("ways.operations", everyItem(not(empty())));
  }

  @Test
  void whatTheManifestPointsAtIsThere() {
    String base = manifest().getString("base_url");
    for (String link : List.of("openapi_url", "docs_url")) {
      String address = manifest().getString(link);
      assertThat(address).startsWith(base + "/");
      get(address.substring(base.length())).then().statusCode(200);
    }
    assertThat(manifest().getString("version")).isEqualTo(get("/version").path("version"));
  }

  @Test
  void theManifestSaysWhatTheServiceHoldsPeopleTo() {
    get("/api/agent/manifest")
        .then()
        .body("access.token_needed", is(false))
        .body("access.rule", startsWith("This service has no token."))
        .body("limits.items", equalTo(100));
    int most = manifest().getInt("limits.items");
    get("/api/audit?limit={most}", most).then().statusCode(200);
    get("/api/audit?limit={more}", most + 1).then().statusCode(422);
  }

  @Test
  void theMarkdownHasEveryOperation() {
    String text =
        get("/api/agent/docs")
            .then()
            .statusCode(200)
            .header("Content-Type", "text/markdown;charset=UTF-8")
            .extract()
            .asString();

    assertThat(text).startsWith("# The API of Scene ").contains(manifest().getString("base_url"));
    assertThat(Operations.all().keySet())
        .allSatisfy(key -> assertThat(text).contains("- `%s`: ".formatted(key)));
    assertThat(text).contains("`urn:scene:problem:stale`").doesNotContain("null.");
  }

  @Test
  void everyOperationHasAnIdOfItsOwn() {
    List<String> ids =
        get("/openapi?format=json")
            .jsonPath()
            .getList("paths.values()*.values().flatten().operationId");

    assertThat(ids).doesNotHaveDuplicates().doesNotContainNull();
    assertThat(ids).contains("get_runs_by_id_result", "post_setup", "get_projects");
  }

  @Test
  void aDocumentSentToTheSecondNameIsTakenAsByTheFirst() {
    given.nothing();
    String shop =
        """
        {"projects": [{"name": "Shop", "pages": [{"name": "Home", "url": "http://shop.invalid/"}]}]}
        """;

    Given.json(shop)
        .post("/api/agent/setup")
        .then()
        .statusCode(200)
        .body("entries.outcome", everyItem(equalTo("created")));
    Given.json(shop)
        .post("/api/setup")
        .then()
        .body("entries.outcome", everyItem(equalTo("unchanged")));
    Given.json("{\"projects\": [{\"nam\": \"Shop\"}]}")
        .post("/api/agent/setup")
        .then()
        .statusCode(422)
        .body("errors.field", hasItems("projects[0].nam"));
  }
}
