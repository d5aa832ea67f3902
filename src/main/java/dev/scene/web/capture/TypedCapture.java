package dev.scene.web.capture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.platform.Secret;
import dev.scene.web.Formats;
import dev.scene.web.Sent;
import dev.scene.web.capture.Field.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The capture options of a form, as they are stored or were typed; what is blank is inherited.
///
/// @param texts what stands in the fields, by path
/// @param rows the headers and cookies, by path
/// @param stored the secrets of which a value is stored; empty text keeps it
public record TypedCapture(
    Map<String, String> texts, Map<String, List<Row>> rows, Set<String> stored) {
  public static final TypedCapture BLANK = new TypedCapture(Map.of(), Map.of(), Set.of());

  /// Reads the options as clients see them, secrets masked.
  static TypedCapture of(JsonNode rules) {
    TypedCapture read = new TypedCapture(new HashMap<>(), new HashMap<>(), new HashSet<>());
    Fields.all().forEach(field -> read.read(field, rules.path(field.group()).path(field.name())));
    return read;
  }

  public static TypedCapture of(Sent form) {
    TypedCapture read = new TypedCapture(new HashMap<>(), new HashMap<>(), new HashSet<>());
    Fields.all().forEach(field -> read.read(field, form));
    return read;
  }

  private void read(Field field, JsonNode value) {
    String path = field.path();
    if (field.hasRows()) {
      rows.put(path, field.kind() == Kind.HEADERS ? headers(value) : cookies(value));
    } else if (field.hasLines()) {
      texts.put(path, String.join("\n", items(value)));
    } else if (value.asText().equals(Secret.MASK)) {
      stored.add(path);
    } else if (!value.isNull()) {
      texts.put(path, value.isDouble() ? Formats.plain(value.asDouble()) : value.asText());
    }
  }

  private void read(Field field, Sent form) {
    String path = field.path();
    if (field.hasRows()) {
      rows.put(path, Row.sent(form, path));
      return;
    }
    texts.put(path, form.text(path));
    if (form.text(path + ".stored").equals("true") && form.text(path + ".remove").isEmpty()) {
      stored.add(path);
    }
  }

  private static List<Row> headers(JsonNode value) {
    List<Row> rows = new ArrayList<>();
    value.properties().forEach(it -> rows.add(Row.of(it.getKey(), it.getValue().asText())));
    return rows.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
  }

  private static List<Row> cookies(JsonNode value) {
    List<Row> rows = new ArrayList<>();
    for (JsonNode cookie : value) {
      Row row =
          new Row(
              cookie.path("name").asText(),
              cookie.path("value").asText(),
              cookie.path("domain").asText(""),
              cookie.path("path").asText(""),
              false);
      rows.add(row.masked());
    }
    return rows;
  }

  private static List<String> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toList());
  }

  String text(Field field) {
    return texts.getOrDefault(field.path(), "");
  }

  List<Row> rows(Field field) {
    return rows.getOrDefault(field.path(), List.of());
  }

  boolean isStored(Field field) {
    return stored.contains(field.path());
  }

  /// The lines that say something.
  List<String> lines(Field field) {
    return text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /// Whether something is said here, and not inherited.
  boolean isSet(Field field) {
    return !rows(field).isEmpty() || !text(field).isBlank() || isStored(field);
  }
}
