package dev.scene.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The fields that answers of the API once had: later ones may have more, never fewer, and none of
/// another type. `-Dgolden=write` writes them anew, for fields that came.
final class GoldenAnswers {
  private static final Path FILE = Path.of("src/test/resources/api/answers.json");

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Set<String>> seen = new TreeMap<>();

  void see(String operation, String answer) throws IOException {
    Set<String> fields = seen.computeIfAbsent(operation, _ -> new TreeSet<>());
    if (answer.startsWith("{") || answer.startsWith("[")) {
      collect("", json.readTree(answer), fields);
    }
  }

  private static void collect(String path, JsonNode node, Set<String> fields) {
    if (node.isArray()) {
      node.forEach(item -> collect(path + "[]", item, fields));
    } else if (node.isObject()) {
      node.properties()
          .forEach(field -> collect(path + "." + field.getKey(), field.getValue(), fields));
    } else if (!node.isNull()) {
      fields.add(path + ": " + node.getNodeType().name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  /// @throws AssertionError when an operation lacks a field that it had
  void compare() throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(
          FILE, json.writerWithDefaultPrettyPrinter().writeValueAsString(seen) + "\n");
    }
    for (Map.Entry<String, JsonNode> golden : json.readTree(Files.readString(FILE)).properties()) {
      Set<String> lost = new TreeSet<>();
      golden.getValue().forEach(field -> lost.add(field.asText()));
      lost.removeAll(seen.getOrDefault(golden.getKey(), Set.of()));
      assertThat(lost).as("fields that %s no longer answers", golden.getKey()).isEmpty();
    }
  }
}
