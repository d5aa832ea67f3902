package dev.scene.cli.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a list of pairs: `[{"name": "home", "expected": "a.png", "actual": "b.png"}]`.
///
/// Fields beyond these three are passed over. A relative path starts at the folder of the list;
/// where nothing is there, at the working folder.
final class PairsFile {
  private static final String EXAMPLE =
      "It takes [{\"name\": \"home\", \"expected\": \"a.png\", \"actual\": \"b.png\"}].";

  private final Path file;
  private final JsonParser json;

  private PairsFile(Path file, JsonParser json) {
    this.file = file;
    this.json = json;
  }

  static List<Pair> read(Path file) throws Unusable {
    byte[] bytes = FileBytes.read(file, "the list of pairs");
    try (JsonParser json = new JsonFactory().createParser(bytes)) {
      return new PairsFile(file, json).pairs();
    } catch (JsonProcessingException e) {
      throw new Unusable(
          "Tried to read the list of pairs %s, but it is no JSON: %s (%s). %s"
              .formatted(file, e.getOriginalMessage(), place(e.getLocation()), EXAMPLE),
          e);
    } catch (IOException e) {
      throw FileBytes.unreadable(file, "the list of pairs", e);
    }
  }

  private List<Pair> pairs() throws IOException, Unusable {
    if (json.nextToken() != JsonToken.START_ARRAY) {
      throw wrong("it does not begin with a list", json.currentTokenLocation());
    }
    List<Pair> pairs = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      pairs.add(pair(pairs.size() + 1));
    }
    JsonToken rest = json.nextToken();
    if (rest != null) {
      throw wrong("something follows the list", json.currentTokenLocation());
    }
    if (pairs.isEmpty()) {
      throw wrong("the list is empty", json.currentLocation());
    }
    return pairs;
  }

  private Pair pair(int number) throws IOException, Unusable {
    JsonLocation start = json.currentTokenLocation();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw wrong("pair %d is no object".formatted(number), start);
    }
    Map<String, String> texts = texts(number);
    return new Pair(
        texts.getOrDefault("name", "pair " + number),
        path(texts.get("expected"), "pair %d has no \"expected\"".formatted(number), start),
        path(texts.get("actual"), "pair %d has no \"actual\"".formatted(number), start));
  }

  private Map<String, String> texts(int number) throws IOException, Unusable {
    Map<String, String> texts = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.VALUE_STRING) {
        texts.put(field, json.getText());
      } else if (List.of("name", "expected", "actual").contains(field)) {
        throw wrong(
            "\"%s\" of pair %d is no text".formatted(field, number), json.currentTokenLocation());
      } else {
        json.skipChildren();
      }
    }
    return texts;
  }

  private Path path(@Nullable String text, String missing, JsonLocation pair) throws Unusable {
    if (text == null || text.isBlank()) {
      throw wrong(missing, pair);
    }
    try {
      Path path = Path.of(text);
      Path besideTheList = file.resolveSibling(path);
      return !Files.exists(besideTheList) && Files.exists(path) ? path : besideTheList;
    } catch (InvalidPathException e) {
      throw wrong("\"%s\" is no path".formatted(text), pair);
    }
  }

  private Unusable wrong(String what, JsonLocation where) {
    return new Unusable(
        "Tried to read the list of pairs %s, but %s (%s). %s"
            .formatted(file, what, place(where), EXAMPLE));
  }

  private static String place(JsonLocation where) {
    return "line %d, column %d".formatted(where.getLineNr(), where.getColumnNr());
  }
}
