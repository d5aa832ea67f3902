package dev.scene.runner.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.scene.runner.text.Redaction;
import dev.scene.runner.text.Redactor;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// Copies JSON, one value or one a line, without the secrets in it.
///
/// Besides the known ones these are hidden whatever they are: the value of what is named like a
/// secret header, every cookie's value, and query values whose name looks secret. Reads and writes
/// piece by piece, so a large file costs no memory.
final class JsonRedaction {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(100_000_000).build())
          .build();
  private static final Set<String> COOKIES = Set.of("cookies");
  private static final Set<String> PASSWORDS = Set.of("password", "passphrase");

  private final Redactor redactor;
  private final Deque<Level> levels = new ArrayDeque<>();

  JsonRedaction(Redactor redactor) {
    this.redactor = redactor;
  }

  /// An object or array that is being copied.
  private static final class Level {
    final String field;
    String name = "";
    String current = "";

    Level(String field) {
      this.field = field;
    }
  }

  void copy(Path from, Path to) throws IOException {
    try (InputStream in = Files.newInputStream(from);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      copy(in, out);
    }
  }

  byte[] copy(byte[] json) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(json.length);
    copy(new ByteArrayInputStream(json), out);
    return out.toByteArray();
  }

  void copy(InputStream from, OutputStream to) throws IOException {
    levels.clear();
    levels.push(new Level(""));
    try (JsonParser in = JSON.createParser(from).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
        JsonGenerator out =
            JSON.createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      out.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        copy(token, in, out);
      }
    }
  }

  private void copy(JsonToken token, JsonParser in, JsonGenerator out) throws IOException {
    switch (token) {
      case START_OBJECT, START_ARRAY -> {
        levels.push(new Level(place()));
        out.copyCurrentEvent(in);
      }
      case END_OBJECT, END_ARRAY -> {
        levels.pop();
        out.copyCurrentEvent(in);
      }
      case FIELD_NAME -> {
        level().current = in.currentName();
        out.writeFieldName(redactor.literals(in.currentName()));
      }
      case VALUE_STRING -> out.writeString(hidden(in.getText()));
      default -> out.copyCurrentEvent(in);
    }
  }

  private String hidden(String value) {
    Level level = level();
    if (level.current.equals("name")) level.name = value;
    return mustHide(level) ? Redactor.HIDDEN : redactor.of(value);
  }

  private static boolean mustHide(Level level) {
    if (Redaction.isSecretHeader(level.current) || PASSWORDS.contains(level.current)) return true;
    if (!level.current.equals("value")) return false;
    return COOKIES.contains(level.field)
        || Redaction.isSecretHeader(level.name)
        || (level.field.equals("queryString") && Redaction.isSecretName(level.name));
  }

  /// The field that the next object or array stands under, through the arrays around it.
  private String place() {
    Level level = level();
    return level.current.isEmpty() ? level.field : level.current;
  }

  private Level level() {
    return levels.getFirst();
  }
}
