package dev.scene.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A form as it was sent; what was not sent is empty.
public record Sent(MultivaluedMap<String, String> values) {

  public String text(String name) {
    return Objects.requireNonNullElse(values.getFirst(name), "");
  }

  /// The version of what was edited, as the form showed it.
  public @Nullable Integer version() {
    return Numbers.whole("version", text("version"));
  }

  /// All values of the name, in the order of the page.
  public List<String> all(String name) {
    return Objects.requireNonNullElse(values.get(name), List.of());
  }
}
