package dev.scene.cli.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/// JSON as people write and read it.
public final class JsonText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonText() {}

  /// Over several lines.
  public static String pretty(JsonNode node) {
    return node.toPrettyString();
  }

  public static JsonNode of(Object value) {
    return JSON.valueToTree(value);
  }

  /// One line for each field that is there; what is nested stands as JSON.
  public static String fields(JsonNode node) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      JsonNode value = field.getValue();
      boolean isVoid = value.isNull() || (value.isContainerNode() && value.isEmpty());
      if (!isVoid) {
        text.append(
            "%-26s %s%n"
                .formatted(
                    field.getKey(), value.isValueNode() ? value.asText() : value.toString()));
      }
    }
    return text.toString().stripTrailing();
  }

  /// @throws ClientFault naming the file, and the line where it is broken
  public static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new ClientFault("there is no file %s.".formatted(file));
    } catch (JsonProcessingException e) {
      throw new ClientFault(
          "%s is broken in line %d, column %d: %s."
              .formatted(
                  file,
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage()));
    } catch (IOException e) {
      throw new ClientFault("%s can't be read: %s.".formatted(file, e.getMessage()));
    }
  }
}
