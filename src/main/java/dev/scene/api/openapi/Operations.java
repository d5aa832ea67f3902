package dev.scene.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// The table of `openapi/operations.json`: each operation in words, what it answers when all is
/// well, an example of what is sent, and what it refuses. Its examples stand in an order in which
/// they can be carried out; a test does so.
public final class Operations {
  private Operations() {}

  /// By method and path, as in `GET /api/projects/{id}`.
  public static Map<String, JsonNode> all() {
    try (InputStream table =
        Operations.class.getClassLoader().getResourceAsStream("openapi/operations.json")) {
      Map<String, JsonNode> all = new LinkedHashMap<>();
      new ObjectMapper()
          .readTree(Objects.requireNonNull(table))
          .properties()
          .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException("The table of operations can't be read.", e);
    }
  }
}
