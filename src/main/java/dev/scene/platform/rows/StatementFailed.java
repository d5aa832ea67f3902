package dev.scene.platform.rows;

import java.sql.SQLException;

/// The database did not do what a statement asks for, or does not answer.
public final class StatementFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StatementFailed(String sql, SQLException cause) {
    super("%s In the statement: %s".formatted(cause.getMessage(), sql.strip()), cause);
  }
}
