package dev.scene.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.scene.platform.Secret;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Tells in which fields two states of the same thing differ. Secrets are compared as they are and
/// shown as their mask.
final class Changes {
  private static final Set<String> NOT_TOLD =
      Set.of("id", "project_id", "version", "created_at", "created_by", "updated_at");
  private static final int LONGEST = 2000;

  private final ObjectMapper masked;
  private final ObjectMapper plain;

  Changes(ObjectMapper json) {
    this.masked = json;
    this.plain =
        json.copy().registerModule(new SimpleModule("as they are").addSerializer(new AsItIs()));
  }

  List<Changed> between(@Nullable Object before, Object after) {
    Map<String, JsonNode> old = fields(plain.valueToTree(before));
    Map<String, JsonNode> now = fields(plain.valueToTree(after));
    Map<String, JsonNode> oldShown = fields(masked.valueToTree(before));
    Map<String, JsonNode> nowShown = fields(masked.valueToTree(after));
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    List<Changed> found = new ArrayList<>();
    for (String name : names) {
      if (!old.getOrDefault(name, MissingNode.getInstance())
          .equals(now.getOrDefault(name, MissingNode.getInstance()))) {
        found.add(new Changed(name, cut(oldShown.get(name)), cut(nowShown.get(name))));
      }
    }
    return found;
  }

  JsonNode shown(Object value) {
    return masked.valueToTree(value);
  }

  // objects by their parts, as in `capture.device.scale`; what is null or empty is not there
  private static Map<String, JsonNode> fields(JsonNode state) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    state.properties().stream()
        .filter(field -> !NOT_TOLD.contains(field.getKey()))
        .forEach(field -> gather(field.getKey(), field.getValue(), found));
    return found;
  }

  private static void gather(String path, JsonNode value, Map<String, JsonNode> into) {
    if (value.isObject()) {
      value.properties().forEach(it -> gather(path + "." + it.getKey(), it.getValue(), into));
    } else if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
      into.put(path, value);
    }
  }

  private static @Nullable JsonNode cut(@Nullable JsonNode value) {
    if (value == null || value instanceof NullNode) {
      return null;
    }
    String text = value.isTextual() ? value.textValue() : value.toString();
    return text.length() <= LONGEST ? value : new TextNode(text.substring(0, LONGEST) + " …");
  }

  private static final class AsItIs extends StdSerializer<Secret> {
    AsItIs() {
      super(Secret.class);
    }

    @Override
    public void serialize(Secret secret, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(
          switch (secret) {
            case Secret.Plain(String text) -> "plain " + text;
            case Secret.Sealed(String text) -> "sealed " + text;
          });
    }
  }
}
