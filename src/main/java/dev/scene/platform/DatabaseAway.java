package dev.scene.platform;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/// Tells a database that does not answer from a fault of the service.
public final class DatabaseAway {
  // it shuts down, it crashed, it starts, it has no connection left
  private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

  private DatabaseAway() {}

  /// What to tell who asked, when the failure comes from a database that was not to be reached.
  public static Optional<Problem> behind(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectionException
          || (cause instanceof SQLException sql && away(sql))) {
        return Optional.of(problem(root(cause)));
      }
    }
    return Optional.empty();
  }

  private static boolean away(SQLException failure) {
    @Nullable String state = failure.getSQLState();
    return failure instanceof SQLTransientConnectionException
        || failure instanceof SQLNonTransientConnectionException
        || (state != null && (state.startsWith("08") || AWAY.contains(state)));
  }

  private static String root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  private static Problem problem(String why) {
    return Problem.unavailable(
        "The database does not answer (%s), so it is not known whether anything was stored."
            .formatted(why),
        "Look again in a moment, the service goes on by itself. If it stays like this, start the"
            + " database, or look at SCENE_DATABASE_URL.");
  }
}
