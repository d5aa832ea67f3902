package dev.scene.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import dev.scene.run.Executions;
import dev.scene.testing.Crank;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.Color;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is found at more than one address.
@QuarkusTest
class SecondNamesTest {
  @Inject Given given;
  @Inject Crank crank;
  @Inject Executions executions;

  private UUID run;
  private UUID execution;

  @BeforeEach
  void start() {
    given.nothing();
    run = given.recording(given.batch(1));
    execution = executions.of(run).getFirst().id();
  }

  private static RequestSpecification browser() {
    return given().redirects().follow(false).accept("text/html");
  }

  @ParameterizedTest
  @CsvSource({
    "/config, /settings",
    "/runs/fragment?status=failed, /runs?status=failed",
    "/runs/RUN/overlay, /runs/RUN",
    "/runs/RUN/executions, /runs/RUN",
    "/batches/7/baselines, /batches/7",
    "/runs/RUN/executions/EXECUTION/viewer, /executions/EXECUTION/viewer",
    "/runs/RUN/executions/EXECUTION/log, /executions/EXECUTION/log",
    "/runs/RUN/executions/EXECUTION/log/stream, /executions/EXECUTION/log/live",
    "/runs/RUN/executions/EXECUTION/cancel, /executions/EXECUTION/stop"
  })
  void peopleAreLedToTheFirstAddress(String second, String first) {
    String location =
        browser().get(known(second)).then().statusCode(303).extract().header("Location");

    assertThat(location).isEqualTo(known(first));
    if (!first.contains("/7")) {
      browser().get(location).then().statusCode(200);
    }
  }

  private String known(String address) {
    return address.replace("RUN", run.toString()).replace("EXECUTION", execution.toString());
  }

  @Test
  void aRunIsDeletedByAFormToo() {
    crank.through(run, Png.plain(60, 40, Color.WHITE));
    UUID second = given.recording(given.batch(1));
    crank.through(second, Png.plain(60, 40, Color.WHITE));
    given().delete("/api/baselines/" + baselineOf(second)).then().statusCode(204);

    browser().post("/runs/%s/delete".formatted(second)).then().statusCode(303);

    given().get("/api/runs/" + second).then().statusCode(404);
  }

  private static String baselineOf(UUID run) {
    String batch = given().get("/api/runs/" + run).path("batch_id");
    return given().get("/api/batches/{id}/baselines", batch).path("[0].id");
  }

  @Test
  void anExecutionIsStartedAgainBelowItsRun() {
    Given.json("{}").post("/api/executions/{id}/cancel", execution).then().statusCode(200);

    browser()
        .post("/runs/{run}/executions/{id}/retry", run, execution)
        .then()
        .statusCode(303)
        .header("Location", containsString("/executions/"));

    assertThat(executions.of(run))
        .singleElement()
        .satisfies(again -> assertThat(again.id()).isNotEqualTo(execution));
  }

  @Test
  void whoeverCancelsBelowTheRunIsAskedWhy() {
    browser()
        .post("/runs/{run}/executions/{id}/cancel", run, execution)
        .then()
        .statusCode(303)
        .header("Location", endsWith("/executions/%s/stop".formatted(execution)));
  }

  @Test
  void settingsAreJsonAtThePlainPath() {
    given().accept("application/json").get("/config").then().body(containsString("sources"));
  }
}
