package dev.scene.platform.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How single values are read from columns and bound to statements: enums by their names in lower
/// case, moments with their offset, and what else there is as the driver has it.
public final class Columns {
  /// Reads the column of that index.
  interface Reader {
    @Nullable Object read(ResultSet row, int column) throws SQLException;
  }

  /// A type of which a column holds a text of its own.
  public record Text<T>(Class<T> type, Function<T, String> write, Function<String, T> read) {}

  private static final Map<Class<?>, Reader> KNOWN =
      Map.ofEntries(
          Map.entry(String.class, ResultSet::getString),
          Map.entry(UUID.class, (row, column) -> row.getObject(column, UUID.class)),
          Map.entry(Instant.class, Columns::instant),
          Map.entry(int.class, ResultSet::getInt),
          Map.entry(long.class, ResultSet::getLong),
          Map.entry(boolean.class, ResultSet::getBoolean),
          Map.entry(double.class, ResultSet::getDouble),
          Map.entry(Integer.class, (row, column) -> known(row, row.getInt(column))),
          Map.entry(Long.class, (row, column) -> known(row, row.getLong(column))),
          Map.entry(Boolean.class, (row, column) -> known(row, row.getBoolean(column))),
          Map.entry(Double.class, (row, column) -> known(row, row.getDouble(column))));

  private final ObjectMapper json;
  private final Text<?> text;

  public Columns(ObjectMapper json, Text<?> text) {
    this.json = json;
    this.text = text;
  }

  private static @Nullable Object known(ResultSet row, Object value) throws SQLException {
    return row.wasNull() ? null : value;
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /// @throws IllegalArgumentException when no column holds such a thing
  Reader reader(Class<?> type) {
    Reader known = KNOWN.get(type);
    if (known != null) {
      return known;
    }
    if (type.isEnum()) {
      return constants(type);
    }
    if (type == text.type()) {
      return read(text.read());
    }
    throw new IllegalArgumentException("No column holds a %s.".formatted(type.getName()));
  }

  private static Reader constants(Class<?> type) {
    Map<String, Object> byName =
        Stream.of(type.getEnumConstants())
            .collect(Collectors.toMap(constant -> word((Enum<?>) constant), Function.identity()));
    return read(name -> {
      Object constant = byName.get(name.toLowerCase(Locale.ROOT));
      if (constant == null) {
        throw new IllegalStateException("%s has no %s.".formatted(type.getName(), name));
      }
      return constant;
    });
  }

  private static Reader read(Function<String, ?> read) {
    return (row, column) -> {
      String written = row.getString(column);
      return written == null ? null : read.apply(written);
    };
  }

  Reader json(Type type) {
    ObjectReader reader = json.readerFor(json.constructType(type));
    return read(written -> {
      try {
        return reader.readValue(written);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("A column holds no %s.".formatted(type), e);
      }
    });
  }

  @Nullable String json(@Nullable Object value) {
    try {
      return value == null ? null : json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("%s can't be JSON.".formatted(value.getClass()), e);
    }
  }

  /// Sets the parameter of that index.
  public void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(index, Types.NULL);
      case String string -> statement.setString(index, string);
      case Integer number -> statement.setInt(index, number);
      case Enum<?> constant -> statement.setString(index, word(constant));
      case Instant at -> statement.setObject(index, at.atOffset(ZoneOffset.UTC));
      case Object other when text.type().isInstance(other) ->
          statement.setString(index, written(text, other));
      default -> statement.setObject(index, value);
    }
  }

  private static <T> String written(Text<T> text, Object value) {
    return text.write().apply(text.type().cast(value));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
