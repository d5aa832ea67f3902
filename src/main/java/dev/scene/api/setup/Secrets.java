package dev.scene.api.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.platform.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Takes what is secret out of a document: the service shows only its mask.
final class Secrets {
  private static final String PASSWORD = "basic_auth_password";

  private Secrets() {}

  /// Removes masked fields, lists with something masked in them as a whole.
  ///
  /// @return the paths of what was removed
  static List<String> strip(ObjectNode document, String path) {
    List<String> found = new ArrayList<>();
    List<String> masked = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : document.properties()) {
      String place = path + "." + field.getKey();
      if (field.getValue() instanceof ObjectNode inner) {
        found.addAll(strip(inner, place));
      } else if (isMasked(field.getValue())) {
        masked.add(field.getKey());
        found.add(place);
      }
    }
    document.remove(masked);
    if (masked.contains(PASSWORD)) {
      // a name without its password is refused
      document.remove("basic_auth_username");
    }
    return found;
  }

  private static boolean isMasked(JsonNode value) {
    if (value.isContainerNode()) {
      for (JsonNode inner : value) {
        if (isMasked(inner)) {
          return true;
        }
      }
      return false;
    }
    return value.asText().equals(Secret.MASK);
  }
}
