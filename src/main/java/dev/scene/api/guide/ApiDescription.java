package dev.scene.api.guide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.api.openapi.Operations;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The OpenAPI document of this service, read for what it says of each operation.
@ApplicationScoped
class ApiDescription {
  /// Where it is served.
  static final String ADDRESS = "/openapi?format=json";

  private final OpenApiDocumentService document;
  private final ObjectMapper json;

  ApiDescription(OpenApiDocumentService document, ObjectMapper json) {
    this.document = document;
    this.json = json;
  }

  /// All operations, in the order of the table, which is that of their use.
  List<Operation> operations() {
    JsonNode paths = read().path("paths");
    List<Operation> all = new ArrayList<>();
    Operations.all()
        .forEach((key, row) -> {
          String[] words = key.split(" ", 2);
          JsonNode described = paths.path(words[1]).path(words[0].toLowerCase(Locale.ROOT));
          all.add(operation(words[0], words[1], described, row));
        });
    return all;
  }

  private JsonNode read() {
    try {
      return json.readTree(
          document.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
    } catch (IOException e) {
      throw new UncheckedIOException("The service's own description can't be read.", e);
    }
  }

  private static Operation operation(String method, String path, JsonNode described, JsonNode row) {
    String summary = described.path("summary").asText();
    String description = described.path("description").asText();
    return new Operation(
        described.path("operationId").asText(),
        method,
        path,
        described.path("tags").path(0).asText(),
        summary,
        description.equals(summary) ? "" : description,
        query(described),
        example(described),
        refusals(described),
        row.has("way") ? Way.valueOf(row.path("way").asText()) : null);
  }

  private static List<String> query(JsonNode described) {
    return stream(described.path("parameters"))
        .filter(parameter -> parameter.path("in").asText().equals("query"))
        .map(parameter -> parameter.path("name").asText())
        .toList();
  }

  private static @Nullable String example(JsonNode described) {
    return stream(described.path("requestBody").path("content"))
        .map(type -> type.path("example"))
        .filter(example -> !example.isMissingNode())
        .map(example -> example.isTextual() ? example.asText() : example.toString())
        .findFirst()
        .orElse(null);
  }

  private static List<String> refusals(JsonNode described) {
    return described.path("responses").properties().stream()
        .map(Map.Entry::getKey)
        .filter(status -> status.compareTo("400") >= 0)
        .sorted()
        .toList();
  }

  private static Stream<JsonNode> stream(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
