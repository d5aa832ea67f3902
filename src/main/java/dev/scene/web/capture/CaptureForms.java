package dev.scene.web.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.catalog.capture.CaptureRules;
import dev.scene.platform.Problem;
import dev.scene.web.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// Turns capture options into the fields of a form and back. It speaks the JSON of the API on both
/// ways, so that secrets come masked and the mask keeps them.
@ApplicationScoped
public class CaptureForms {
  private final ObjectMapper json;

  CaptureForms(ObjectMapper json) {
    this.json = json;
  }

  public TypedCapture stored(CaptureRules rules) {
    return TypedCapture.of(json.<JsonNode>valueToTree(rules));
  }

  /// @throws Problem invalid, naming the fields that can't be read
  public CaptureRules rules(TypedCapture typed) {
    try {
      return json.treeToValue(Sending.of(typed), CaptureRules.class);
    } catch (JsonMappingException e) {
      String path =
          e.getPath().stream()
              .map(JsonMappingException.Reference::getFieldName)
              .collect(Collectors.joining("."));
      throw Problem.invalid("capture." + path, "can't be read: " + e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      throw Problem.invalid("capture", "can't be read: " + e.getOriginalMessage());
    }
  }

  /// @param levels what is inherited by who says it, nearest first
  public Choices choices(
      TypedCapture typed, SequencedMap<String, CaptureRules> levels, Faults faults) {
    List<Choices.Level> inherited =
        levels.entrySet().stream()
            .map((Map.Entry<String, CaptureRules> it) ->
                new Choices.Level(it.getKey(), json.valueToTree(it.getValue())))
            .toList();
    return new Choices(typed, inherited, faults);
  }
}
