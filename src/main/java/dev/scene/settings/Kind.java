package dev.scene.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/// What a value looks like in JSON.
enum Kind {
  WHOLE("must be a whole number"),
  SWITCH("must be true or false"),
  TEXT("must be a text"),
  TEXTS("must be a list of texts"),
  SIZES("must be a list of sizes with width and height");

  private final String rule;

  Kind(String rule) {
    this.rule = rule;
  }

  String rule() {
    return rule;
  }

  boolean fits(JsonNode node) {
    return switch (this) {
      case WHOLE -> node.isIntegralNumber() && node.canConvertToInt();
      case SWITCH -> node.isBoolean();
      case TEXT -> node.isTextual();
      case TEXTS -> isListOf(node, JsonNode::isTextual);
      case SIZES -> isListOf(node, Kind::isSize);
    };
  }

  private static boolean isListOf(JsonNode node, Predicate<JsonNode> each) {
    return node.isArray() && StreamSupport.stream(node.spliterator(), false).allMatch(each);
  }

  private static boolean isSize(JsonNode node) {
    return node.isObject()
        && node.size() == 2
        && WHOLE.fits(node.path("width"))
        && WHOLE.fits(node.path("height"));
  }
}
