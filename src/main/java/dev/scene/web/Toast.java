package dev.scene.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Short news that the browser shows for some seconds.
///
/// @param place `center` or nothing
/// @param undo the address to which the button “Undo” posts; empty for none
public record Toast(String kind, String title, String detail, String place, String undo) {
  // headers are ASCII
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  public static Toast success(String title, String detail) {
    return new Toast("success", title, detail, "", "");
  }

  public static Toast warning(String title, String detail) {
    return new Toast("warning", title, detail, "", "");
  }

  public Toast centred() {
    return new Toast(kind, title, detail, "center", undo);
  }

  /// The same with a button that takes the change back by a post to `path`.
  public Toast undoneBy(String path) {
    return new Toast(kind, title, detail, place, path);
  }

  /// The value of the header `HX-Trigger` that shows the toast.
  public String trigger() {
    return json(Map.of("scene:toast", this));
  }

  /// The same, and the dialog that the form stood in is closed.
  String closingDialog() {
    Map<String, Object> events = new LinkedHashMap<>();
    events.put("scene:close-dialog", true);
    events.put("scene:toast", this);
    return json(events);
  }

  /// The toast, and whoever shows what was saved shows it anew.
  public String saved() {
    Map<String, Object> events = new LinkedHashMap<>();
    events.put("scene:saved", true);
    events.put("scene:toast", this);
    return json(events);
  }

  private static String json(Map<String, Object> events) {
    try {
      return JSON.writeValueAsString(events);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
