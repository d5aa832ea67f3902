package dev.scene.event.outbox;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {
  private static final byte[] BEFORE = Png.plain(100, 100, Color.WHITE);
  private static final byte[] AFTER = Png.withBlock(100, 100, Color.WHITE, 10, 20, Color.RED);

  @Inject Given given;
  @Inject Crank crank;
  @Inject Outbox outbox;
  @Inject ObjectMapper json;

  @BeforeEach
  void start() {
    given.nothing();
  }

  /// Types of the events of a run, in the order in which they happened.
  private List<String> types(UUID run) {
    return outbox.newest(null, 100).reversed().stream()
        .filter(event -> run.equals(event.runId()))
        .map(Event::type)
        .toList();
  }

  private JsonNode payload(UUID run, EventType type) {
    String found =
        outbox.newest(null, 100).stream()
            .filter(event -> run.equals(event.runId()) && event.type().equals(type.code()))
            .findFirst()
            .orElseThrow()
            .payload();
    try {
      return json.readTree(found);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aRecordingTellsOfItsBaseline() {
    UUID run = given.recording(given.batch(1));
    crank.through(run, BEFORE);

    assertThat(types(run))
        .containsExactly(
            "run.queued",
            "task.enqueued",
            "run.started",
            "task.started",
            "task.finished",
            "baseline.finalized",
            "run.finished",
            "run.completed");
    JsonNode baseline = payload(run, EventType.BASELINE_FINALIZED).path("baseline");
    assertThat(baseline.path("items_total").asInt()).isEqualTo(1);
    assertThat(baseline.path("items_succeeded").asInt()).isEqualTo(1);
    assertThat(baseline.path("items_missing").asInt(-1)).isZero();
  }

  @Test
  void aComparisonTellsWhatItFoundOnceItIsKnown() {
    Given.Batch batch = given.batch(1);
    crank.through(given.recording(batch), BEFORE);
    UUID run = given.run(batch);
    crank.through(run, AFTER);

    assertThat(types(run))
        .containsExactly(
            "run.queued",
            "task.enqueued",
            "run.started",
            "task.started",
            "task.finished",
            "run.finished",
            "run.completed",
            "run.threshold_evaluated");
    JsonNode finished = payload(run, EventType.TASK_FINISHED);
    assertThat(finished.at("/execution/stats/changed_pixels").asInt()).isEqualTo(200);
    assertThat(finished.at("/execution/stats/percent_changed").asDouble()).isEqualTo(2.0);
    assertThat(finished.at("/execution/verdict").asText()).isEqualTo("changed");
    assertThat(finished.at("/execution/level").asText()).isEqualTo("major");
    assertThat(finished.at("/baseline/created_at").asText()).isNotEmpty();
    assertThat(finished.at("/project/id").asText()).isEqualTo(batch.project());
    for (String file : List.of("observed", "baseline", "diff", "heatmap", "thumbnail")) {
      Response picture = get(finished.at("/execution/artifacts/%s_url".formatted(file)).asText());
      picture.then().statusCode(200).contentType("image/png");
    }
    JsonNode threshold = payload(run, EventType.RUN_THRESHOLD_EVALUATED).path("threshold");
    assertThat(threshold.path("passed").asBoolean(true)).isFalse();
    assertThat(threshold.path("diff_average").asDouble()).isEqualTo(2.0);
  }

  @Test
  void aFailureAndACancelAreTold() {
    UUID failing = given.recording(given.batch(1));
    FakeRunner runner = crank.runner();
    runner.claims().fails("dns_failure", "No such host");
    crank.concluded(failing);
    UUID stopped = given.run(given.batch(1));
    Given.json(Map.of()).post("/api/runs/{id}/cancel", stopped).then().statusCode(200);
    crank.dispatch();
    crank.concluded(stopped);

    assertThat(types(failing)).endsWith("task.failed", "run.finished", "run.failed");
    JsonNode failed = payload(failing, EventType.TASK_FAILED).path("execution");
    assertThat(failed.path("status").asText()).isEqualTo("failed");
    assertThat(failed.path("reason").asText()).isEqualTo("dns_failure");
    assertThat(types(stopped)).endsWith("task.cancelled", "run.finished", "run.cancelled");
  }

  @Test
  void eachEventIsPassedOnOnceAndWhoFailsGivesItBack() {
    given.recording(given.batch(1));
    List<UUID> first = new ArrayList<>();
    List<UUID> second = new ArrayList<>();
    QuarkusTransaction.begin();
    first.addAll(passedOn(1));
    QuarkusTransaction.requiringNew().run(() -> second.addAll(passedOn(100)));
    QuarkusTransaction.rollback();

    assertThat(first).hasSize(1);
    assertThat(second).doesNotContainAnyElementsOf(first);
    second.addAll(QuarkusTransaction.requiringNew().call(() -> passedOn(100)));
    assertThat(second)
        .containsExactlyInAnyOrderElementsOf(
            outbox.newest(null, 100).stream().map(Event::id).toList());
  }

  private List<UUID> passedOn(int limit) {
    return outbox.passOn(limit).stream().map(Event::id).toList();
  }

  @Test
  void aDryRunIsNobodysBusiness() {
    String task = given.batch(1).tasks().getFirst();
    String run =
        Given.json(Map.of())
            .post("/api/tasks/{id}/dry-runs", task)
            .then()
            .statusCode(201)
            .extract()
            .path("run_id");
    crank.through(UUID.fromString(run), BEFORE);

    assertThat(types(UUID.fromString(run))).isEmpty();
  }

  @Test
  void theListGoesOnWhereItEnded() {
    given.run(given.batch(4));
    Response first = get("/api/webhook-events?limit=3");
    Response second = get("/api/webhook-events?limit=3&cursor=" + first.path("next_cursor"));

    assertThat(first.jsonPath().getList("events.id")).hasSize(3);
    assertThat(second.jsonPath().getList("events.id"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(first.jsonPath().getList("events.id"));
    assertThat(second.<String>path("next_cursor")).isNull();
    get("/api/webhook-events?cursor=nonsense").then().statusCode(400);
    get("/api/webhook-events?limit=101").then().statusCode(422);
  }
}
