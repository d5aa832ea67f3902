package dev.scene.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// What the API's document says of answers, to be held against answers that were given.
final class Promises {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private final JsonSchemaFactory schemas =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  /// @param document in which records allow the fields that they name and no others
  Promises(JsonNode document) {
    this.document = document.deepCopy();
    this.document.path("components").path("schemas").forEach(Promises::close);
  }

  private static void close(JsonNode schema) {
    if (schema.has("properties") && !schema.has("additionalProperties")) {
      ((ObjectNode) schema).put("additionalProperties", false);
    }
  }

  /// Where an answer is not what the document says; empty when it is.
  List<String> broken(String operation, Response given) throws IOException {
    String[] words = operation.split(" ", 2);
    int status = given.statusCode();
    String answer = given.asString();
    JsonNode content =
        document
            .path("paths")
            .path(words[1])
            .path(words[0].toLowerCase(Locale.ROOT))
            .path("responses")
            .path(String.valueOf(status))
            .path("content");
    if (!answer.isEmpty() && !given.contentType().contains("json")) {
      String type = given.contentType().replaceFirst(";.*", "");
      return content.has("*/*") || content.has(type)
          ? List.of()
          : List.of(type + " was not promised");
    }
    JsonNode json = content.path("application/json");
    if (answer.isEmpty()) {
      return json.isMissingNode() ? List.of() : List.of("a body was promised");
    }
    if (json.isMissingNode()) {
      return List.of("no JSON was promised for %d: %s".formatted(status, answer));
    }
    ObjectNode schema = JSON.createObjectNode();
    schema.set("components", document.path("components"));
    schema.putArray("allOf").add(json.path("schema"));
    JsonSchema promised = schemas.getSchema(schema);
    return promised.validate(JSON.readTree(answer)).stream()
        .map(ValidationMessage::getMessage)
        .sorted()
        .toList();
  }
}
