package dev.scene.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/// The database's time: the only clock by which leases and deadlines are set and judged, so that
/// service nodes with skewed clocks agree.
@ApplicationScoped
public class DatabaseClock {
  private final Jdbi jdbi;

  DatabaseClock(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Instant now() {
    return jdbi.withHandle(
        handle -> handle.createQuery("select current_timestamp").mapTo(Instant.class).one());
  }
}
