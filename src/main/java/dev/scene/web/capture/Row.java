package dev.scene.web.capture;

import dev.scene.platform.Secret;
import dev.scene.web.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A header or a cookie in a form. Its value can be written, but not read: where one is `stored`,
/// an empty value keeps it.
record Row(String name, String value, String domain, String path, boolean stored) {
  static final Row BLANK = new Row("", "", "", "", false);

  /// A row with what may be read of a secret value.
  static Row of(String name, String value) {
    return new Row(name, value, "", "", false).masked();
  }

  Row masked() {
    return value.equals(Secret.MASK) ? new Row(name, "", domain, path, true) : this;
  }

  /// The rows of the field that were filled, at least with something.
  static List<Row> sent(Sent form, String field) {
    List<String> names = form.all(field + ".name");
    Column values = new Column(form.all(field + ".value"));
    Column domains = new Column(form.all(field + ".domain"));
    Column paths = new Column(form.all(field + ".path"));
    Column stored = new Column(form.all(field + ".stored"));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Row row =
          new Row(
              names.get(i).strip(),
              values.at(i),
              domains.at(i).strip(),
              paths.at(i).strip(),
              stored.at(i).equals("true"));
      if (!row.isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private record Column(List<String> values) {
    String at(int index) {
      return index < values.size() ? values.get(index) : "";
    }
  }

  /// What is sent on: the mask stands for the value that is stored.
  String sendable() {
    return stored && value.isEmpty() ? Secret.MASK : value;
  }

  // an emptied row is one that was taken away
  private boolean isBlank() {
    return List.<Function<Row, String>>of(Row::name, Row::domain, Row::path).stream()
            .allMatch(part -> part.apply(this).isEmpty())
        && (value.isEmpty() || stored);
  }
}
