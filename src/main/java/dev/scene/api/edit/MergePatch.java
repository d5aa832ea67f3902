package dev.scene.api.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// RFC 7396: what is sent goes over what is there; null takes a field away, lists are replaced as a
/// whole. A secret that is not sent stays as it is, for its mask stands for it.
@ApplicationScoped
public class MergePatch {
  private final ObjectMapper json;

  MergePatch(ObjectMapper json) {
    this.json = json;
  }

  /// The draft that `patch` makes of what is there now.
  ///
  /// @param current as the API answers it
  /// @throws JsonProcessingException when the patch names an unknown field, or a value can't be
  ///   read
  public <T> T draft(Object current, JsonNode patch, Class<T> type) throws JsonProcessingException {
    if (!patch.isObject()) {
      throw new Problem(
          Problem.Kind.BAD_REQUEST,
          "The body must be a JSON object with the fields that change.",
          "Send it as {\"name\": \"…\"}.");
    }
    ObjectNode merged = known(current, type);
    merge(merged, patch);
    return json.treeToValue(merged, type);
  }

  /// What is there now, as a draft would say it.
  public ObjectNode known(Object current, Class<?> type) {
    ObjectNode known = json.valueToTree(current);
    known.retain(fields(type));
    return known;
  }

  private Set<String> fields(Class<?> type) {
    BeanDescription description =
        json.getDeserializationConfig().introspect(json.constructType(type));
    return description.findProperties().stream()
        .map(BeanPropertyDefinition::getName)
        .collect(Collectors.toSet());
  }

  private static void merge(ObjectNode target, JsonNode patch) {
    for (Map.Entry<String, JsonNode> field : patch.properties()) {
      JsonNode value = field.getValue();
      if (value.isObject() && target.get(field.getKey()) instanceof ObjectNode inner) {
        merge(inner, value);
      } else {
        target.set(field.getKey(), value);
      }
    }
  }
}
