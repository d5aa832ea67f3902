package dev.scene.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/// The database's time: the only clock by which leases and deadlines are set and judged, so that
/// service nodes with skewed clocks agree.
@ApplicationScoped
public class DatabaseClock {
  private final Jdbi jdbi;
  private final TransactionSynchronizationRegistry transactions;

  DatabaseClock(Jdbi jdbi, TransactionSynchronizationRegistry transactions) {
    this.jdbi = jdbi;
    this.transactions = transactions;
  }

  /// The same throughout a transaction, as both databases have it; so it is asked for once.
  public Instant now() {
    if (transactions.getTransactionKey() == null) {
      return ask();
    }
    if (transactions.getResource(this) instanceof Instant known) {
      return known;
    }
    Instant now = ask();
    transactions.putResource(this, now);
    return now;
  }

  /// Takes over what a statement of the running transaction has read from `current_timestamp`, so
  /// that nobody has to ask.
  public void read(Instant now) {
    if (transactions.getTransactionKey() != null) {
      transactions.putResource(this, now);
    }
  }

  private Instant ask() {
    return jdbi.withHandle(
        handle -> handle.createQuery("select current_timestamp").mapTo(Instant.class).one());
  }
}
