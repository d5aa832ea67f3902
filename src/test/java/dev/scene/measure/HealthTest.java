package dev.scene.measure;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.post;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.scene.artifact.FakeDisk;
import dev.scene.container.FakeContainers;
import dev.scene.testing.Crank;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HealthTest {
  @Inject Given given;
  @Inject Crank crank;
  @Inject FakeContainers containers;
  @Inject FakeDisk disk;

  @BeforeEach
  void nothing() {
    given.nothing();
  }

  @AfterEach
  void mend() {
    given.nothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/ready", "/readyz"})
  void everythingThatIsNeededIsTold(String path) {
    get(path)
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.name", containsInAnyOrder("database", "queue", "storage", "engine"))
        .body("checks.data.description", everyItem(not(equalTo(""))));
  }

  @Test
  void aServiceWithoutItsEngineIsAliveAndNotReady() {
    containers.setReachable(false);

    get("/healthz").then().statusCode(200);
    get("/health/live").then().statusCode(200);
    get("/readyz")
        .then()
        .statusCode(503)
        .body("checks.find { it.name == 'engine' }.status", equalTo("DOWN"))
        .body("checks.find { it.name == 'engine' }.data.remedy", equalTo("Make it reachable."));
  }

  @Test
  void aFullDiskIsNotReadyAndSaysWhatToDo() {
    disk.has(0);

    get("/readyz")
        .then()
        .statusCode(503)
        .body("checks.find { it.name == 'storage' }.status", equalTo("DOWN"))
        .body("checks.find { it.name == 'storage' }.data.description", containsString("is full"))
        .body("checks.find { it.name == 'storage' }.data.remedy", containsString("make room"));
  }

  @Test
  void aNearlyFullDiskIsReadyButTold() {
    disk.has(1L << 30);

    get("/api/orchestrator/readiness")
        .then()
        .statusCode(200)
        .body("ready", equalTo(true))
        .body("checks.find { it.name == 'storage' }.description", containsString("nearly full"))
        .body("checks.find { it.name == 'storage' }.remedy", startsWith("Delete old runs"))
        .body("checks.find { it.name == 'storage' }.facts.free_bytes", equalTo("1073741824"));
  }

  @Test
  void readinessFailsClosedAndKeepsItsBody() {
    containers.setReachable(false);

    get("/api/orchestrator/readiness")
        .then()
        .statusCode(503)
        .body("ready", equalTo(false))
        .body("checks", hasSize(4))
        .body("checks.findAll { !it.ready }.name", equalTo(List.of("engine")));
  }

  @Test
  void theQueueSaysHowMuchWaits() {
    given.runOf(3);

    get("/api/orchestrator/readiness")
        .then()
        .body("checks.find { it.name == 'queue' }.facts.queued", equalTo("3"))
        .body("checks.find { it.name == 'queue' }.description", startsWith("3 wait, the oldest"));
  }

  @Test
  void thePingSaysWhichInstallationAnswers() {
    get("/api/orchestrator/ping")
        .then()
        .statusCode(200)
        .body("status", equalTo("ok"))
        .body("instance.length()", equalTo(6));
  }

  @Test
  void reconcilingAnswersWhatWasPutRight() {
    given.runOf(1);
    crank.runner().claims();
    String name = containers.names().iterator().next();
    containers.exit(name, 1, "it broke");

    post("/api/orchestrator/reconcile")
        .then()
        .statusCode(200)
        .body("actions.action", hasItem("ended_attempt"))
        .body("actions.detail", hasItem(containsString("runner_died")));
    post("/api/orchestrator/reconcile").then().body("actions", hasSize(0));
  }
}
