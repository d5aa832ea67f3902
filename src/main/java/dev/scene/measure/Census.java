package dev.scene.measure;

import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Counts rows, each kind by one statement.
@ApplicationScoped
public class Census {
  private final Rows rows;
  private final DatabaseClock clock;

  Census(Rows rows, DatabaseClock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /// So many rows, and bytes, have this label; public because the row mapper must see it.
  public record Share(String label, long count, long bytes) {}

  List<Share> runs() {
    return shares("select status as label, count(*) as count, 0 as bytes from test_run");
  }

  List<Share> executions() {
    return shares("select status as label, count(*) as count, 0 as bytes from task_execution");
  }

  List<Share> artifacts() {
    return rows.list(
        Share.class,
        """
        select type as label, count(*) as count, sum(size_bytes) as bytes
        from artifact group by type
        """);
  }

  private List<Share> shares(String select) {
    return rows.list(Share.class, select + " group by status");
  }

  long baselines() {
    return rows.find(Long.class, "select count(*) from baseline").orElseThrow();
  }

  /// How long the oldest execution that is still queued has waited.
  Duration oldestQueued() {
    return age("select min(created_at) from task_execution where status = 'queued'");
  }

  private Duration age(String oldest) {
    Optional<Instant> since = rows.find(Instant.class, oldest);
    return since.map(it -> Duration.between(it, clock.now())).orElse(Duration.ZERO);
  }

  /// Deliveries to webhooks that are still to be made.
  long undelivered() {
    return rows.find(Long.class, "select count(*) from webhook_delivery where status = 'pending'")
        .orElseThrow();
  }

  /// How long the oldest of them has been under way.
  Duration oldestUndelivered() {
    return age("select min(created_at) from webhook_delivery where status = 'pending'");
  }

  static long of(List<Share> shares, Enum<?> label) {
    return shares.stream()
        .filter(share -> share.label().equals(label.name().toLowerCase(Locale.ROOT)))
        .mapToLong(Share::count)
        .sum();
  }
}
