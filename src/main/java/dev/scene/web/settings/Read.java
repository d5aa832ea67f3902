package dev.scene.web.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.scene.platform.Problem;
import dev.scene.settings.Overview;
import dev.scene.settings.Setting;
import dev.scene.settings.WindowSize;
import dev.scene.web.Numbers;
import dev.scene.web.Sent;
import java.util.ArrayList;
import java.util.List;

/// Reads what was typed into the fields of a section; an empty field takes back what was set.
final class Read {
  private Read() {}

  /// @throws Problem invalid, naming every field that can't be read
  static ObjectNode patch(Section section, Sent form, Overview overview) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    List<Problem.Field> unreadable = new ArrayList<>();
    for (Entry entry : section.entries()) {
      // what is locked is shown but not sent
      if (overview.lock(entry.setting()) == null) {
        try {
          patch.set(entry.setting().field(), value(entry, form));
        } catch (Problem e) {
          unreadable.addAll(e.fields());
        }
      }
    }
    if (!unreadable.isEmpty()) {
      throw Problem.invalid(unreadable);
    }
    return patch;
  }

  private static JsonNode value(Entry entry, Sent form) {
    String name = entry.setting().field();
    String text = form.text(name).strip();
    return switch (entry.shape()) {
      case NUMBER -> {
        Integer number = Numbers.whole(name, text);
        yield number == null ? NullNode.getInstance() : IntNode.valueOf(number);
      }
      case ADDRESS -> text.isEmpty() ? NullNode.getInstance() : TextNode.valueOf(text);
      case SELECT -> word(entry.setting(), text);
      case LINES -> list(text.lines().toList());
      case BROWSERS -> list(form.all(name));
      case SIZES -> sizes(name, form.all(name));
    };
  }

  private static JsonNode word(Setting setting, String text) {
    if (text.isEmpty()) {
      return NullNode.getInstance();
    }
    return setting == Setting.STOP_ANIMATIONS
        ? BooleanNode.valueOf(Boolean.parseBoolean(text))
        : TextNode.valueOf(text);
  }

  private static ArrayNode list(List<String> lines) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    lines.stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
    return list;
  }

  private static JsonNode sizes(String name, List<String> lines) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (String line : lines) {
      if (!line.isBlank()) {
        list.add(size(name, line));
      }
    }
    return list.isEmpty() ? NullNode.getInstance() : list;
  }

  private static ObjectNode size(String name, String line) {
    try {
      WindowSize size = WindowSize.parse(line);
      return JsonNodeFactory.instance
          .objectNode()
          .put("width", size.width())
          .put("height", size.height());
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(name, "must be sizes such as 1280×800; “%s” is none".formatted(line));
    }
  }
}
