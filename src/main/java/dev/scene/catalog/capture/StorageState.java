package dev.scene.catalog.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.Set;

/// The shape of what Playwright's `storageState` gives.
final class StorageState {
  private static final int LONGEST = 500_000;
  private static final Set<String> PARTS = Set.of("cookies", "origins");
  private static final ObjectMapper JSON = new ObjectMapper();

  private StorageState() {}

  /// What is wrong with it, as the end of a sentence that begins with the field's name.
  static Optional<String> fault(String text) {
    if (text.length() > LONGEST) {
      return Optional.of("must have at most %,d characters".formatted(LONGEST));
    }
    try {
      return fault(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      // its message would show parts of the secret
      return Optional.of(
          "must be the JSON that Playwright's storageState gives; line %d, column %d is none"
              .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
    }
  }

  private static Optional<String> fault(JsonNode state) {
    if (!state.isObject()
        || !PARTS.containsAll(
            state.properties().stream().map(java.util.Map.Entry::getKey).toList())) {
      return Optional.of("must be an object with the lists \"cookies\" and \"origins\" only");
    }
    return each(state, "cookies", "name", "value", "domain", "path")
        .or(() -> each(state, "origins", "origin"))
        .or(() -> origins(state.path("origins")));
  }

  private static Optional<String> origins(JsonNode origins) {
    for (JsonNode origin : origins) {
      Optional<String> fault = each(origin, "localStorage", "name", "value");
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> each(JsonNode parent, String list, String... texts) {
    JsonNode items = parent.path(list);
    if (items.isMissingNode()) {
      return Optional.empty();
    }
    boolean right = items.isArray();
    for (JsonNode item : items) {
      for (String text : texts) {
        right &= item.path(text).isTextual();
      }
    }
    return right
        ? Optional.empty()
        : Optional.of(
            "must have under \"%s\" a list of objects, each with the texts %s"
                .formatted(list, String.join(", ", texts)));
  }
}
