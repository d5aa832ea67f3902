package dev.scene.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// The whole rows of a page that came, went or moved, in the few words of a table.
final class DemoRows {
  private DemoRows() {}

  /// As in `+64 rows at y 0`; empty when every row is in its place.
  static String words(JsonNode comparison) {
    JsonNode rows = comparison.path("rows");
    List<String> words = new ArrayList<>();
    add(words, "+", rows.path("inserted").asInt(), at(comparison, "added"));
    add(words, "−", rows.path("removed").asInt(), at(comparison, "removed"));
    add(words, "↕", rows.path("moved").asInt(), at(comparison, "moved"));
    return String.join(", ", words);
  }

  private static void add(List<String> words, String sign, int rows, String at) {
    if (rows > 0) {
      words.add("%s%d %s%s".formatted(sign, rows, rows == 1 ? "row" : "rows", at));
    }
  }

  // several bands have no one place
  private static String at(JsonNode comparison, String kind) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode region : comparison.path("regions")) {
      if (region.path("kind").asText().equals(kind)) {
        found.add(region);
      }
    }
    return found.size() == 1 ? " at y " + found.getFirst().path("y").asInt() : "";
  }
}
