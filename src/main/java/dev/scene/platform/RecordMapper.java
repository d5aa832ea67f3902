package dev.scene.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// Maps rows to a record, and remembers for each statement which column is which component: to find
/// that out costs more than most statements do.
final class RecordMapper<T> implements RowMapper<T> {
  private final RowMapper<T> mapper;
  private final Map<String, RowMapper<T>> ofStatements = new ConcurrentHashMap<>();

  private RecordMapper(RowMapper<T> mapper) {
    this.mapper = mapper;
  }

  static <T> RecordMapper<T> of(Class<T> type) {
    return new RecordMapper<>(ConstructorMapper.of(type));
  }

  @Override
  public T map(ResultSet row, StatementContext context) throws SQLException {
    return specialize(row, context).map(row, context);
  }

  // the statements are those that are written in the code, so there are only so many
  @Override
  public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
    String statement = context.getRawSql();
    RowMapper<T> known = ofStatements.get(statement);
    if (known == null) {
      known = mapper.specialize(rows, context);
      ofStatements.put(statement, known);
    }
    return known;
  }
}
