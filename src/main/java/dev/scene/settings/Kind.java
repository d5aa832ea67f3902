package dev.scene.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/// What a value looks like in JSON.
enum Kind {
  WHOLE("must be a whole number", node -> node.isIntegralNumber() && node.canConvertToInt()),
  SWITCH("must be true or false", JsonNode::isBoolean),
  TEXT("must be a text", JsonNode::isTextual),
  TEXTS("must be a list of texts", node -> isListOf(node, JsonNode::isTextual)),
  SIZES("must be a list of sizes with width and height", node -> isListOf(node, Kind::isSize));

  private final String rule;
  private final Predicate<JsonNode> fits;

  Kind(String rule, Predicate<JsonNode> fits) {
    this.rule = rule;
    this.fits = fits;
  }

  String rule() {
    return rule;
  }

  boolean fits(JsonNode node) {
    return fits.test(node);
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
