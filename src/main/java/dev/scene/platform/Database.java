package dev.scene.platform;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/// The one active database; a connection within a `@Transactional` method belongs to its
/// transaction.
@ApplicationScoped
public class Database {
  private final AgroalDataSource active;

  Database(
      @DataSource("h2") InjectableInstance<AgroalDataSource> h2,
      @DataSource("postgresql") InjectableInstance<AgroalDataSource> postgresql) {
    this.active = h2.getHandle().getBean().isActive() ? h2.getActive() : postgresql.getActive();
  }

  /// The caller closes it.
  public Connection connection() throws SQLException {
    return active.getConnection();
  }
}
