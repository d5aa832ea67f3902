package dev.scene.cli.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.cli.client.ClientFault;
import dev.scene.cli.client.JsonText;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What shall be made: the fields of a file, over which the options of the command go.
final class Draft {
  @Option(
      names = "--file",
      paramLabel = "FILE.json",
      description = "Further fields, as the API takes them.")
  private @Nullable Path file;

  /// Whether a file was named.
  boolean isThere() {
    return file != null;
  }

  JsonNode with(Map<String, @Nullable Object> options) {
    JsonNode base = file == null ? JsonText.of(Map.of()) : JsonText.read(file);
    if (!(base instanceof ObjectNode fields)) {
      throw new ClientFault("%s must hold a JSON object.".formatted(file));
    }
    options.forEach((name, value) -> {
      if (value != null) {
        fields.set(name, JsonText.of(value));
      }
    });
    return fields;
  }
}
