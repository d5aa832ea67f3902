package dev.scene.web.capture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.platform.Problem;
import dev.scene.platform.Secret;
import dev.scene.web.Numbers;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// Writes typed options as the API takes them.
final class Sending {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final TypedCapture typed;
  private final ObjectNode rules = JSON.objectNode();
  private final List<Problem.Field> faults = new ArrayList<>();

  private Sending(TypedCapture typed) {
    this.typed = typed;
  }

  /// @throws Problem invalid, naming all fields whose text can't be read
  static ObjectNode of(TypedCapture typed) {
    Sending sending = new Sending(typed);
    Fields.all().filter(typed::isSet).forEach(sending::write);
    if (!sending.faults.isEmpty()) {
      throw Problem.invalid(sending.faults);
    }
    return sending.rules;
  }

  private void write(Field field) {
    try {
      write(field, rules.withObject("/" + field.group()));
    } catch (Problem problem) {
      faults.addAll(problem.fields());
    }
  }

  private void write(Field field, ObjectNode group) {
    switch (field.kind()) {
      case HEADERS -> headers(field, group.putObject(field.name()));
      case COOKIES -> cookies(field, group.putArray(field.name()));
      case LINES, OWN_LINES -> typed.lines(field).forEach(group.putArray(field.name())::add);
      case TEXT, TIME, WHOLE, DECIMAL, CHOICE, FLAG, SECRET ->
          group.set(field.name(), value(field, typed.text(field).strip()));
    }
  }

  private static JsonNode value(Field field, String text) {
    return switch (field.kind()) {
      case TIME -> JSON.textNode(time(field, text));
      case FLAG -> JSON.booleanNode(Boolean.parseBoolean(text));
      case WHOLE -> JSON.numberNode(Numbers.whole(field.path(), text));
      case DECIMAL -> JSON.numberNode(Numbers.decimal(field.path(), text));
      case SECRET -> JSON.textNode(text.isEmpty() ? Secret.MASK : text);
      case TEXT, CHOICE, LINES, OWN_LINES, HEADERS, COOKIES -> JSON.textNode(text);
    };
  }

  private static String time(Field field, String text) {
    try {
      return Instant.parse(text).toString();
    } catch (DateTimeParseException e) {
      throw Problem.invalid(
          field.path(),
          "must be a time in UTC such as 2026-01-02T03:04:05Z; \"%s\" is not".formatted(text));
    }
  }

  private void headers(Field field, ObjectNode headers) {
    for (Row row : typed.rows(field)) {
      if (headers.has(row.name())) {
        throw Problem.invalid(field.path(), "must not name \"%s\" twice".formatted(row.name()));
      }
      headers.put(row.name(), row.sendable());
    }
  }

  private void cookies(Field field, ArrayNode cookies) {
    for (Row row : typed.rows(field)) {
      ObjectNode cookie = cookies.addObject();
      cookie.put("name", row.name());
      cookie.put("value", row.sendable());
      if (!row.domain().isEmpty()) {
        cookie.put("domain", row.domain());
      }
      if (!row.path().isEmpty()) {
        cookie.put("path", row.path());
      }
    }
  }
}
