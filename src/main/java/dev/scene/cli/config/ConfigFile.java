package dev.scene.cli.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.cli.client.ClientFault;
import dev.scene.cli.client.JsonText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// A document as a user keeps it, with the line of each of its values.
///
/// @param lines by paths such as `projects[0].pages[2].url`
record ConfigFile(Path file, JsonNode document, Map<String, Integer> lines) {

  /// @throws ClientFault naming file and line, when it is no JSON
  static ConfigFile read(Path file) {
    JsonNode document = JsonText.read(file);
    if (!document.isObject()) {
      throw new ClientFault("%s must hold a JSON object.".formatted(file));
    }
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      while (json.nextToken() != null) {
        lines.putIfAbsent(path(json.getParsingContext()), json.currentTokenLocation().getLineNr());
      }
    } catch (IOException e) {
      throw new ClientFault("%s can't be read: %s.".formatted(file, e.getMessage()));
    }
    return new ConfigFile(file, document, lines);
  }

  private static String path(JsonStreamContext context) {
    if (context.inRoot()) {
      return "";
    }
    String parent = path(context.getParent());
    if (context.inArray()) {
      return "%s[%d]".formatted(parent, context.getCurrentIndex());
    }
    String name = context.getCurrentName();
    return name == null ? parent : parent.isEmpty() ? name : parent + "." + name;
  }

  /// The refusal with the line of each fault: of what it names, or of what that would stand in.
  ClientFault located(ClientFault.Refused refusal) {
    if (refusal.errors().isEmpty()) {
      return refusal;
    }
    StringBuilder text = new StringBuilder("nothing was changed, for this file has faults: ");
    refusal
        .errors()
        .forEach((path, message) ->
            text.append("%s, line %d: %s %s; ".formatted(file, line(path), path, message)));
    return new ClientFault(text.substring(0, text.length() - 2) + ".");
  }

  private int line(String path) {
    for (String place = path; !place.isEmpty(); place = shorter(place)) {
      if (lines.containsKey(place)) {
        return lines.get(place);
      }
    }
    return 1;
  }

  private static String shorter(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }
}
