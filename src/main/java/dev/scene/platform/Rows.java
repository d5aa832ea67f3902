package dev.scene.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Reads and writes rows as records: a column `created_at` is the component `createdAt`.
///
/// Statements inside a `@Transactional` method belong to its transaction; outside of one each
/// stands for itself.
@ApplicationScoped
public class Rows {
  private final Jdbi jdbi;

  private final Map<Class<?>, RecordMapper<?>> mappers = new ConcurrentHashMap<>();

  Rows(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// All rows; `?` in the statement stand for `args` in order.
  public <T> List<T> list(Class<T> type, String sql, @Nullable Object... args) {
    return jdbi.withHandle(handle -> mapped(select(handle, sql, args), type).list());
  }

  /// The only row, if there is one.
  public <T> Optional<T> find(Class<T> type, String sql, @Nullable Object... args) {
    return jdbi.withHandle(handle -> mapped(select(handle, sql, args), type).findOne());
  }

  /// All rows of a statement in which `<ids>` stands for a list, empty when the list is.
  public <T> List<T> listIn(Class<T> type, String sql, Collection<?> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbi.withHandle(handle ->
            mapped(handle.createQuery(sql).bindList("ids", List.copyOf(ids)), type).list());
  }

  private static Query select(Handle handle, String sql, @Nullable Object... args) {
    Query query = handle.createQuery(sql);
    for (int i = 0; i < args.length; i++) {
      query.bind(i, args[i]);
    }
    return query;
  }

  @SuppressWarnings("unchecked") // each class has its own
  private <T> ResultIterable<T> mapped(Query query, Class<T> type) {
    return type.isRecord()
        ? query.map((RowMapper<T>) mappers.computeIfAbsent(type, RecordMapper::of))
        : query.mapTo(type);
  }

  /// Runs a statement in which `?` stand for `args`; answers how many rows it touched.
  public int execute(String sql, @Nullable Object... args) {
    return jdbi.withHandle(handle -> handle.execute(sql, args));
  }

  /// Runs a statement in which `<ids>` stands for a list; touches nothing when the list is empty.
  public int executeIn(String sql, Collection<?> ids) {
    return ids.isEmpty()
        ? 0
        : jdbi.withHandle(
            handle -> handle.createUpdate(sql).bindList("ids", List.copyOf(ids)).execute());
  }

  /// Runs a statement as [#write] does, once for each of the rows, without waiting for one before
  /// the next is sent.
  public void writeAll(String sql, Collection<? extends Record> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbi.useHandle(handle -> {
      PreparedBatch batch = handle.prepareBatch(sql);
      rows.forEach(row -> batch.bindMethods(row).add());
      batch.execute();
    });
  }

  /// Runs a statement in which `:createdAt` stands for that component of `row`; answers how many
  /// rows it touched.
  public int write(String sql, Record row) {
    return jdbi.withHandle(handle -> handle.createUpdate(sql).bindMethods(row).execute());
  }
}
