package dev.scene.web.capture;

import java.util.List;

/// A setting of a group: what it is called in JSON and by people, and how it is entered.
///
/// @param unset what holds where no level says anything; empty where the installation always does
record Field(
    String group, String name, Kind kind, Words words, List<Option> options, String unset) {

  /// @param example stands in the empty field where nothing is inherited
  record Words(String label, String hint, String example) {}

  enum Kind {
    TEXT,
    TIME,
    WHOLE,
    DECIMAL,
    CHOICE,
    /// On or off.
    FLAG,
    /// Texts, one on each line, that add up over the levels.
    LINES,
    /// The same, but the nearest level that has any stands alone.
    OWN_LINES,
    /// A text that can be written and removed, but not read.
    SECRET,
    HEADERS,
    COOKIES
  }

  static Field of(String path, Kind kind, String label, String hint) {
    String[] parts = path.split("\\.", 2);
    return new Field(parts[0], parts[1], kind, new Words(label, hint, ""), List.of(), "");
  }

  static Field choice(String path, String label, String hint, List<Option> options) {
    return of(path, Kind.CHOICE, label, hint).with(options);
  }

  static Field flag(String path, String label, String hint, List<Option> options) {
    return of(path, Kind.FLAG, label, hint).with(options);
  }

  private Field with(List<Option> all) {
    return new Field(group, name, kind, words, all, unset);
  }

  Field unset(String what) {
    return new Field(group, name, kind, words, options, what);
  }

  Field example(String example) {
    Words all = new Words(words.label(), words.hint(), example);
    return new Field(group, name, kind, all, options, unset);
  }

  /// The name of its input, which is also its path in what is sent to the API.
  String path() {
    return "capture.%s.%s".formatted(group, name);
  }

  boolean hasRows() {
    return kind == Kind.HEADERS || kind == Kind.COOKIES;
  }

  boolean hasLines() {
    return kind == Kind.LINES || kind == Kind.OWN_LINES;
  }
}
