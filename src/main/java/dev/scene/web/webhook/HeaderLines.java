package dev.scene.web.webhook;

import dev.scene.platform.Problem;
import dev.scene.platform.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Headers as a text with one to a line. A value that is stored reads as its mask, which keeps it.
final class HeaderLines {
  private HeaderLines() {}

  static String of(Map<String, Secret> headers) {
    return headers.keySet().stream()
        .map(name -> name + ": " + Secret.MASK)
        .collect(Collectors.joining("\n"));
  }

  /// @throws Problem invalid, for a line without a colon or a name that is there twice
  static Map<String, Secret> read(String text) {
    Map<String, Secret> headers = new LinkedHashMap<>();
    for (String line : text.lines().filter(it -> !it.isBlank()).toList()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw refused("must be lines such as \"X-Team: web\"; \"%s\" has no colon".formatted(line));
      }
      String name = line.substring(0, colon).strip();
      if (headers.put(name, Secret.of(line.substring(colon + 1).strip())) != null) {
        throw refused("must name %s once".formatted(name));
      }
    }
    return headers;
  }

  private static Problem refused(String why) {
    return Problem.invalid("custom_headers", why);
  }
}
