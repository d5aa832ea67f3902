package dev.scene.api;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.api.openapi.Operations;
import dev.scene.compare.Comparisons;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Holds the description of the API to what the service does.
@QuarkusTest
class OpenApiTest {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  @Inject Given given;
  @Inject Comparisons comparisons;

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
    Map<String, String> kept = new HashMap<>();
    for (Map.Entry<String, JsonNode> row : Operations.all().entrySet()) {
      if (row.getValue().has("call")) {
        answers.see(row.getKey(), play(row.getKey(), row.getValue(), kept));
        comparisons.tick(); // ends the run that an example stopped
      }
    }
    answers.compare();
  }

  private static String play(String key, JsonNode row, Map<String, String> kept) {
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
    return answer.asString();
  }

  private static String filled(String template, Map<String, String> kept) {
    String text = template;
    for (Map.Entry<String, String> one : kept.entrySet()) {
      text = text.replace("${" + one.getKey() + "}", one.getValue());
    }
    return text;
  }
}
