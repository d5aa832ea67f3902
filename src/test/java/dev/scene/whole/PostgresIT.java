package dev.scene.whole;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.scene.platform.Rows;
import dev.scene.run.ClaimContract;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Status;
import dev.scene.run.comparison.DiffLevel;
import dev.scene.testing.Await;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner.Claimed;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import dev.scene.testing.Receiver;
import dev.scene.webhook.delivery.DeliveryClaimContract;
import dev.scene.webhook.delivery.DeliveryQueue;
import dev.scene.webhook.delivery.DeliveryWorker;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was tested on H2, once more on PostgreSQL: migrations, claims and one whole job.
@QuarkusTest
@TestProfile(PostgresIT.OnPostgres.class)
class PostgresIT implements ClaimContract, DeliveryClaimContract {
  /// Its own profile, so that the database starts for this test alone.
  public static class OnPostgres implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(PostgresDatabase.class));
    }
  }

  private static final byte[] BEFORE = Png.plain(100, 100, Color.WHITE);
  private static final byte[] AFTER = Png.withBlock(100, 100, Color.WHITE, 10, 20, Color.RED);

  @Inject Given given;
  @Inject Crank crank;
  @Inject Executions executions;
  @Inject Rows rows;
  @Inject DeliveryQueue deliveries;
  @Inject DeliveryWorker worker;

  @BeforeEach
  void start() {
    given.nothing();
  }

  @Override
  public Given given() {
    return given;
  }

  @Override
  public Executions executions() {
    return executions;
  }

  @Override
  public DeliveryQueue deliveries() {
    return deliveries;
  }

  @Test
  void whatHappensIsDeliveredHereToo() {
    try (Receiver receiver = Receiver.open()) {
      Given.json(Map.of("endpoint_url", receiver.url(), "event_types", List.of("run.queued")))
          .post("/api/webhooks")
          .then()
          .statusCode(201);
      UUID run = given.run(given.batch(1));

      worker.tick();
      Await.until("it has arrived", () -> receiver.letters().size() == 1);

      assertThat(receiver.letters().getFirst().body()).contains(run.toString());
      get("/api/webhook-deliveries").then().body("deliveries.size()", equalTo(1));
    }
  }

  @Test
  void theSchemaIsThatOfTheMigrations() {
    assertThat(rows.find(String.class, "select version()")).get().asString().contains("PostgreSQL");
    assertThat(
            rows.list(
                String.class,
                "select table_name from information_schema.tables where table_schema = 'public'"))
        .contains("project", "test_run", "task_execution", "artifact", "installation");
  }

  @Test
  void theWholeJobFindsWhatChanged() {
    Given.Batch batch = given.batch(2);
    Run recording = crank.through(given.recording(batch), BEFORE);
    assertThat(recording.status()).isEqualTo(Status.FINISHED);
    UUID run = given.run(batch);

    Run over = crank.through(run, AFTER);

    assertThat(over.status()).isEqualTo(Status.FINISHED);
    assertThat(over.diffLevel()).isEqualTo(DiffLevel.MAJOR);
    for (Execution execution : executions.of(run)) {
      assertThat(Objects.requireNonNull(execution.comparison()).counts().changed()).isEqualTo(200);
    }
    get("/api/runs?batch_id=%s&status=finished".formatted(batch.id()))
        .then()
        .body("[0].id", equalTo(run.toString()))
        .body("[0].totals.changed", equalTo(2));
    delete("/api/projects/" + batch.project()).then().statusCode(204);
    assertThat(rows.find(Integer.class, "select count(*) from artifact")).contains(0);
  }

  @Test
  void aDryRunIsComparedWithItsReferenceAndForgottenByTheNextOne() {
    String task = given.batch(1).tasks().getFirst();
    UUID first = dryRun(task);
    crank.runner().claims().capturesBoth(BEFORE, AFTER);
    Run over = crank.concluded(first);
    Execution execution = executions.of(first).getFirst();
    assertThat(over.diffMaximum()).isPositive();
    assertThat(Objects.requireNonNull(execution.reference().comparison()).counts().changed())
        .isEqualTo(200);

    UUID second = dryRun(task);

    assertThat(second).isNotEqualTo(first);
    get("/api/runs/" + first).then().statusCode(404);
    get("/api/runs").then().body("size()", equalTo(0));
  }

  private static UUID dryRun(String task) {
    return UUID.fromString(
        Given.json(Map.of())
            .post("/api/tasks/{id}/dry-runs", task)
            .then()
            .statusCode(201)
            .extract()
            .path("run_id"));
  }

  @Test
  void howPagesAreCapturedIsKeptHereTooWithItsSecretsSealed() {
    Given.Batch batch = given.batch(1);
    Map<String, Object> page =
        Map.of(
            "name", "Home",
            "url", "https://shop.example/",
            "basic_auth_username", "ann",
            "basic_auth_password", "h1dden",
            "preparatory_actions", List.of(Map.of("type", "press", "key", "Tab")),
            "capture", Map.of("session", Map.of("headers", Map.of("X-A", "h1dden"))));
    String address = "/api/pages/" + batch.pages().getFirst();
    Given.json(page).put(address).then().statusCode(200);
    given.run(batch);

    get(address)
        .then()
        .body("basic_auth_password", equalTo("***"))
        .body("preparatory_actions[0].key", equalTo("Tab"));
    crank
        .runner()
        .asks()
        .then()
        .body("page.basic_auth.password", equalTo("h1dden"))
        .body("capture.session.headers.X-A", equalTo("h1dden"));
    assertThat(rows.list(String.class, "select basic_auth_password || capture from page"))
        .singleElement()
        .asString()
        .contains("v1:")
        .doesNotContain("h1dden");
  }

  @Test
  void aTakenNameAndAUsedKeyAreConflictsHereToo() {
    Given.Batch batch = given.batch(1);
    String name = get("/api/projects/" + batch.project()).path("name");
    Map<String, Object> key = Map.of("idempotency_key", "build-9");

    Given.json(Map.of("name", name)).post("/api/projects").then().statusCode(409);
    given.launch(batch.id(), "comparison", key).then().statusCode(201);
    given.launch(batch.id(), "comparison", key).then().statusCode(200);
    given.launch(batch.id(), "baseline_recording", key).then().statusCode(409);
  }

  @Test
  void textThatPostgresCantKeepIsMadeKeepable() {
    UUID run = given.run(given.batch(1));
    Claimed claimed = crank.runner().claims();

    claimed.event(1, "before\u0000after \ud800").then().statusCode(204);
    claimed.fails("internal", "broken\u0000").then().statusCode(200);

    assertThat(executions.of(run).getFirst().error()).isEqualTo("broken\ufffd");
  }

  @Test
  void anEventThatIsSentAgainIsPassedOver() {
    UUID run = given.run(given.batch(1));
    Claimed claimed = crank.runner().claims();

    claimed.event(1, "Opening").then().statusCode(204);
    claimed.event(1, "Opening").then().statusCode(204);

    assertThat(get("/api/runs/%s/events".formatted(run)).jsonPath().getList("events.type"))
        .containsOnlyOnce("navigating");
  }
}
