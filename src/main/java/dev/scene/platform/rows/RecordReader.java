package dev.scene.platform.rows;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes records of the rows of one statement: a column `created_at` is the component `createdAt`.
///
/// Which column is which component is found out once. A component without a column is null where it
/// may be.
final class RecordReader<T> implements RowReader<T> {
  private interface Part {
    @Nullable Object of(ResultSet row) throws SQLException;
  }

  private final Constructor<T> constructor;
  private final List<Part> parts;

  private RecordReader(Constructor<T> constructor, List<Part> parts) {
    this.constructor = constructor;
    this.parts = parts;
  }

  /// @throws IllegalArgumentException when a component that is not nullable has no column
  static <T> RecordReader<T> of(Class<T> type, ResultSetMetaData columns, Columns values)
      throws SQLException {
    Map<String, Integer> byName = new HashMap<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      byName.putIfAbsent(plain(columns.getColumnLabel(column)), column);
    }
    return new Plan(byName, values).reader(type, "");
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  @Override
  public T read(ResultSet row) throws SQLException {
    @Nullable Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = parts.get(i).of(row);
    }
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "A row is no %s.".formatted(constructor.getDeclaringClass().getName()), e);
    }
  }

  private record Plan(Map<String, Integer> columns, Columns values) {
    <T> RecordReader<T> reader(Class<T> type, String prefix) {
      RecordComponent[] components = type.getRecordComponents();
      List<Part> parts = new ArrayList<>();
      for (RecordComponent component : components) {
        parts.add(part(type, component, prefix));
      }
      return new RecordReader<>(constructor(type, components), parts);
    }

    private static <T> Constructor<T> constructor(Class<T> type, RecordComponent[] components) {
      try {
        Constructor<T> constructor =
            type.getDeclaredConstructor(
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor;
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("A record without its constructor", e);
      }
    }

    private Part part(Class<?> type, RecordComponent component, String prefix) {
      Nested nested = component.getAnnotation(Nested.class);
      if (nested != null) {
        return nested(component, prefix + plain(nested.value()));
      }
      Integer column = columns.get(prefix + plain(component.getName()));
      if (column != null) {
        Columns.Reader reader =
            component.isAnnotationPresent(Json.class)
                ? values.json(component.getGenericType())
                : values.reader(component.getType());
        return row -> reader.read(row, column);
      }
      if (isNullable(component)) {
        return _ -> null;
      }
      throw new IllegalArgumentException(
          "No column for the component %s of %s; there are %s"
              .formatted(component.getName(), type.getName(), columns.keySet()));
    }

    private Part nested(RecordComponent component, String prefix) {
      if (!isNullable(component)) {
        return reader(component.getType(), prefix)::read;
      }
      RecordComponent first = component.getType().getRecordComponents()[0];
      Integer column = columns.get(prefix + plain(first.getName()));
      if (column == null) {
        return _ -> null;
      }
      RecordReader<?> reader = reader(component.getType(), prefix);
      return row -> row.getObject(column) == null ? null : reader.read(row);
    }

    private static boolean isNullable(RecordComponent component) {
      return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
  }
}
