package dev.scene.platform.rows;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Makes values of the rows of one statement: records, or what stands in its only column.
public interface RowReader<T> {
  /// The value of the row at which the result stands; null where a column is.
  @Nullable T read(ResultSet row) throws SQLException;

  /// @throws IllegalArgumentException when the columns are not what the type needs
  @SuppressWarnings("unchecked") // a primitive is no type of its own here
  static <T> RowReader<T> of(Class<T> type, ResultSetMetaData columns, Columns values)
      throws SQLException {
    if (type.isRecord()) {
      return RecordReader.of(type, columns, values);
    }
    Columns.Reader reader = values.reader(type);
    return row -> (T) reader.read(row, 1);
  }
}
