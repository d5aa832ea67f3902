package dev.scene.web.capture;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.catalog.capture.Action;
import dev.scene.catalog.capture.ActionDraft;
import dev.scene.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns actions into the JSON of a form's textarea and back.
@ApplicationScoped
public class ActionForms {
  private static final TypeReference<List<@Nullable ActionDraft>> ACTIONS =
      new TypeReference<>() {};

  private final ObjectMapper json;

  ActionForms(ObjectMapper json) {
    this.json = json;
  }

  /// One action a line, without what it does not say.
  public String text(List<Action> actions) {
    List<String> lines = new ArrayList<>();
    for (Action action : actions) {
      ObjectNode fields = json.valueToTree(action);
      fields.properties().removeIf(field -> field.getValue().isNull());
      lines.add("  " + fields);
    }
    return lines.isEmpty() ? "" : "[\n%s\n]".formatted(String.join(",\n", lines));
  }

  /// @throws Problem invalid, naming the place in the text that can't be read
  public List<@Nullable ActionDraft> actions(String field, String text) {
    if (text.isBlank()) {
      return List.of();
    }
    try {
      JsonNode read = json.readTree(text);
      if (read.isArray()) {
        return json.convertValue(read, ACTIONS);
      }
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw Problem.invalid(
          field,
          "must be JSON, and is not at line %d, column %d: %s"
              .formatted(at.getLineNr(), at.getColumnNr(), e.getOriginalMessage()));
    } catch (IllegalArgumentException e) {
      throw unreadable(field, e);
    }
    throw Problem.invalid(
        field, "must be a list of actions in JSON, as in [{\"type\": \"click\", …}]");
  }

  // a field that no action has, or a value of the wrong kind
  private static Problem unreadable(String field, IllegalArgumentException e) {
    if (!(e.getCause() instanceof JsonMappingException cause)) {
      throw e;
    }
    String place =
        cause.getPath().stream()
            .map(it ->
                it.getFieldName() == null
                    ? "[%d]".formatted(it.getIndex())
                    : "." + it.getFieldName())
            .collect(Collectors.joining());
    String message =
        switch (cause) {
          case UnrecognizedPropertyException _ -> "is not known; an action has no such field";
          case MismatchedInputException wrong when wrong.getTargetType() == Integer.class ->
              "must be a whole number, such as 500";
          default -> "can't be read: " + cause.getOriginalMessage();
        };
    return Problem.invalid(field + place, message);
  }
}
