package dev.scene.api;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.api.openapi.Operations;
import dev.scene.baseline.Baselines;
import dev.scene.compare.BaselinePairs;
import dev.scene.compare.Comparisons;
import dev.scene.platform.Rows;
import dev.scene.testing.Crank;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Holds the description of the API to what the service does.
@QuarkusTest
class OpenApiTest {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  @Inject Given given;
  @Inject Comparisons comparisons;
  @Inject Crank crank;
  @Inject Baselines baselines;
  @Inject BaselinePairs pairs;
  @Inject Rows rows;

  private static JsonNode document() throws IOException {
    return new ObjectMapper().readTree(get("/openapi?format=json").asString());
  }

  private record Operation(String key, JsonNode described) {}

  private static List<Operation> operations() throws IOException {
    List<Operation> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
        if (METHODS.contains(one.getKey())) {
          all.add(
              new Operation(
                  one.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                  one.getValue()));
        }
      }
    }
    return all;
  }

  @Test
  void everyOperationIsDescribed() throws IOException {
    Set<String> bare = new TreeSet<>();
    for (Operation operation : operations()) {
      if (operation.described().path("summary").asText().isBlank()
          || operation.described().path("description").asText("null").equals("null")) {
        bare.add(operation.key());
      }
    }

    assertThat(bare).as("give these a row in openapi/operations.json").isEmpty();
  }

  @Test
  void theTableNamesNothingThatIsNotThere() throws IOException {
    List<String> there = operations().stream().map(Operation::key).toList();

    assertThat(there).containsAll(Operations.all().keySet());
  }

  @Test
  void everyOperationHasAnExampleThatIsPlayed() throws IOException {
    Map<String, JsonNode> table = Operations.all();

    assertThat(operations())
        .allSatisfy(it -> assertThat(table.get(it.key())).as(it.key()).isNotNull());
    assertThat(table)
        .allSatisfy((key, row) -> assertThat(row.has("call")).as("a call of " + key).isTrue());
  }

  @Test
  void everyOperationSaysHowItRefuses() throws IOException {
    for (Operation operation : operations()) {
      JsonNode responses = operation.described().path("responses");

      assertThat(responses.has("403")).as(operation.key()).isTrue();
      assertThat(responses.has("404"))
          .as(operation.key())
          .isEqualTo(operation.key().contains("{") || operation.key().equals("POST /api/runs"));
    }
  }

  @Test
  void everyExampleDoesWhatItSaysAndAnswersWhatItOnceDid() throws IOException {
    given.nothing();
    GoldenAnswers answers = new GoldenAnswers();
    Promises promises = new Promises(document());
    List<String> broken = new ArrayList<>();
    Map<String, String> kept = pictures();
    for (Map.Entry<String, JsonNode> row : Operations.all().entrySet()) {
      if (row.getKey().endsWith("/redeliver")) {
        rows.execute("update webhook_delivery set status = 'failed'"); // nobody sends them here
      }
      Response answer = play(row.getKey(), row.getValue(), kept);
      answers.see(row.getKey(), answer.asString());
      promises.broken(row.getKey(), answer).forEach(what -> broken.add(row.getKey() + ": " + what));
      comparisons.tick(); // ends the run that an example stopped
    }
    assertThat(broken).as("answers that the document does not describe").isEmpty();
    answers.compare();
  }

  /// A run that found a change, for examples that tell of one.
  private Map<String, String> pictures() {
    Given.Batch batch = given.batch(1);
    crank.through(given.recording(batch), Png.plain(60, 40, Color.WHITE));
    String run = given.run(batch).toString();
    crank.through(UUID.fromString(run), Png.plain(60, 40, Color.RED));
    Map<String, String> kept = new HashMap<>();
    kept.put("pictured", batch.id());
    kept.put("compared", run);
    kept.put("baseline", get("/api/batches/{id}/baselines", batch.id()).path("[0].id"));
    kept.put("changed", get("/api/runs/{id}/executions", run).path("[0].id"));
    twoBaselines(kept);
    return kept;
  }

  /// Two baselines that were compared, in a project of their own in which nothing is under way.
  private void twoBaselines(Map<String, String> kept) {
    Given.Batch batch = given.batch(1);
    UUID first = given.recording(batch);
    crank.through(first, Png.plain(60, 40, Color.WHITE));
    UUID second = given.recording(batch);
    crank.through(second, Png.plain(60, 40, Color.RED));
    UUID before = baselines.ofRun(first).orElseThrow().id();
    UUID after = baselines.ofRun(second).orElseThrow().id();
    kept.put("old", batch.project());
    kept.put("other", after.toString());
    kept.put(
        "pair",
        pairs
            .compare(baselines.items(before).getFirst(), baselines.items(after).getFirst())
            .id()
            .toString());
  }

  private static Response play(String key, JsonNode row, Map<String, String> kept) {
    RequestSpecification request =
        row.has("request")
            ? Given.json(filled(row.path("request").toString(), kept))
            : io.restassured.RestAssured.given();
    Response answer =
        request.request(
            key.substring(0, key.indexOf(' ')), filled(row.path("call").asText(), kept));

    assertThat(answer.statusCode())
        .as("%s: %s", key, answer.asString())
        .isEqualTo(row.path("status").asInt(200));
    row.path("keep")
        .properties()
        .forEach(field ->
            kept.put(field.getKey(), answer.jsonPath().getString(field.getValue().asText())));
    return answer;
  }

  private static String filled(String template, Map<String, String> kept) {
    String text = template;
    for (Map.Entry<String, String> one : kept.entrySet()) {
      text = text.replace("${" + one.getKey() + "}", one.getValue());
    }
    return text;
  }
}
