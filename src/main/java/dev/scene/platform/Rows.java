package dev.scene.platform;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.platform.rows.Columns;
import dev.scene.platform.rows.NamedStatement;
import dev.scene.platform.rows.RowReader;
import dev.scene.platform.rows.StatementFailed;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Reads and writes rows as records: a column `created_at` is the component `createdAt`.
///
/// Statements inside a `@Transactional` method belong to its transaction; outside of one each
/// stands for itself.
@ApplicationScoped
public class Rows {
  private final Database database;
  private final Columns values;

  // the statements are those that are written in the code, so there are only so many
  private final Map<Read, RowReader<?>> readers = new ConcurrentHashMap<>();
  private final Map<Written, NamedStatement> named = new ConcurrentHashMap<>();

  Rows(Database database, ObjectMapper json, Vault vault) {
    this.database = database;
    this.values = new Columns(stored(json, vault), SealedSecrets.column(vault));
  }

  // what an older or a newer version has stored must stay readable
  private static ObjectMapper stored(ObjectMapper json, Vault vault) {
    return json.copy()
        .registerModule(SealedSecrets.json(vault))
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  private record Read(Class<?> type, String sql) {}

  private record Written(Class<?> type, String sql) {}

  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  /// All rows; `?` in the statement stand for `args` in order.
  public <T> List<T> list(Class<T> type, String sql, @Nullable Object... args) {
    return read(new Read(type, sql), type, sql, Arrays.asList(args));
  }

  /// The only row, if there is one.
  public <T> Optional<T> find(Class<T> type, String sql, @Nullable Object... args) {
    List<T> found = list(type, sql, args);
    if (found.size() > 1) {
      throw new IllegalStateException("%d rows instead of one: %s".formatted(found.size(), sql));
    }
    return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.getFirst());
  }

  /// All rows of a statement in which `<ids>` stands for a list, empty when the list is.
  public <T> List<T> listIn(Class<T> type, String sql, Collection<?> ids) {
    return ids.isEmpty()
        ? List.of()
        : read(new Read(type, sql), type, expanded(sql, ids), repeated(sql, ids));
  }

  private <T> List<T> read(Read key, Class<T> type, String sql, List<?> args) {
    return run(
        sql,
        statement -> {
          bind(statement, args);
          try (ResultSet result = statement.executeQuery()) {
            RowReader<T> reader = reader(key, type, result);
            List<T> found = new ArrayList<>();
            while (result.next()) {
              found.add(reader.read(result));
            }
            return Collections.unmodifiableList(found);
          }
        });
  }

  @SuppressWarnings("unchecked") // each type has its own
  private <T> RowReader<T> reader(Read key, Class<T> type, ResultSet result) throws SQLException {
    RowReader<?> known = readers.get(key);
    if (known == null) {
      known = RowReader.of(type, result.getMetaData(), values);
      readers.put(key, known);
    }
    return (RowReader<T>) known;
  }

  /// Runs a statement in which `?` stand for `args`; answers how many rows it touched.
  public int execute(String sql, @Nullable Object... args) {
    return execute(sql, Arrays.asList(args));
  }

  /// Runs a statement in which `<ids>` stands for a list; touches nothing when the list is empty.
  public int executeIn(String sql, Collection<?> ids) {
    return ids.isEmpty() ? 0 : execute(expanded(sql, ids), repeated(sql, ids));
  }

  private int execute(String sql, List<?> args) {
    return run(
        sql,
        statement -> {
          bind(statement, args);
          return statement.executeUpdate();
        });
  }

  /// Runs a statement as [#write] does, once for each of the rows, without waiting for one before
  /// the next is sent.
  public void writeAll(String sql, Collection<? extends Record> rows) {
    if (rows.isEmpty()) {
      return;
    }
    NamedStatement text = named(sql, rows.iterator().next());
    run(
        text.sql(),
        statement -> {
          for (Record row : rows) {
            text.bind(statement, row, values);
            statement.addBatch();
          }
          return statement.executeBatch();
        });
  }

  /// Runs a statement in which `:createdAt` stands for that component of `row`; answers how many
  /// rows it touched.
  public int write(String sql, Record row) {
    NamedStatement text = named(sql, row);
    return run(
        text.sql(),
        statement -> {
          text.bind(statement, row, values);
          return statement.executeUpdate();
        });
  }

  private NamedStatement named(String sql, Record row) {
    return named.computeIfAbsent(
        new Written(row.getClass(), sql), _ -> NamedStatement.of(row.getClass(), sql));
  }

  private <T> T run(String sql, Use<T> use) {
    try (Connection connection = database.connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return use.of(statement);
    } catch (SQLException e) {
      throw new StatementFailed(sql, e);
    }
  }

  private void bind(PreparedStatement statement, List<?> args) throws SQLException {
    int index = 1;
    for (Object arg : args) {
      values.bind(statement, index++, arg);
    }
  }

  private static final String IDS = "<ids>";

  private static String expanded(String sql, Collection<?> ids) {
    return sql.replace(IDS, String.join(",", Collections.nCopies(ids.size(), "?")));
  }

  // once for each place in which the list stands
  private static List<?> repeated(String sql, Collection<?> ids) {
    List<Object> all = new ArrayList<>();
    for (int at = sql.indexOf(IDS); at >= 0; at = sql.indexOf(IDS, at + 1)) {
      all.addAll(ids);
    }
    return all;
  }
}
