package dev.scene.platform.rows;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A statement in which `:createdAt` stands for that component of a record, and `:stop?.mode` for a
/// component of its component; null where one of them is.
public final class NamedStatement {
  private static final Pattern NAME =
      Pattern.compile("'[^']*'|::\\w+|:([a-zA-Z]\\w*(?:\\??\\.[a-zA-Z]\\w*)*)");

  private final String sql;
  private final List<Path> paths;

  private NamedStatement(String sql, List<Path> paths) {
    this.sql = sql;
    this.paths = paths;
  }

  private record Path(List<Method> steps, boolean json) {
    @Nullable Object of(Record row) {
      @Nullable Object value = row;
      try {
        for (Method step : steps) {
          value = value == null ? null : step.invoke(value);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("%s can't be read.".formatted(row.getClass()), e);
      }
      return value;
    }
  }

  /// @throws IllegalArgumentException when the record has no component of a name
  public static NamedStatement of(Class<? extends Record> type, String named) {
    List<Path> paths = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    Matcher names = NAME.matcher(named);
    while (names.find()) {
      if (names.group(1) == null) {
        names.appendReplacement(sql, Matcher.quoteReplacement(names.group()));
      } else {
        paths.add(path(type, names.group(1)));
        names.appendReplacement(sql, "?");
      }
    }
    return new NamedStatement(names.appendTail(sql).toString(), List.copyOf(paths));
  }

  private static Path path(Class<?> type, String name) {
    List<Method> steps = new ArrayList<>();
    boolean json = false;
    Class<?> at = type;
    for (String part : name.split("\\??\\.", -1)) {
      RecordComponent component = component(at, part);
      Method step = component.getAccessor();
      step.setAccessible(true);
      steps.add(step);
      json = component.isAnnotationPresent(Json.class);
      at = component.getType();
    }
    return new Path(List.copyOf(steps), json);
  }

  private static RecordComponent component(Class<?> type, String name) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(
          "%s is no record, and has no component %s.".formatted(type.getName(), name));
    }
    return Stream.of(type.getRecordComponents())
        .filter(it -> it.getName().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s has no component %s.".formatted(type.getName(), name)));
  }

  /// The statement as a driver takes it.
  public String sql() {
    return sql;
  }

  /// Sets every parameter from the record.
  public void bind(PreparedStatement statement, Record row, Columns values) throws SQLException {
    for (int i = 0; i < paths.size(); i++) {
      Path path = paths.get(i);
      Object value = path.of(row);
      values.bind(statement, i + 1, path.json() ? values.json(value) : value);
    }
  }
}
