package dev.scene.baseline;

import dev.scene.platform.DatabaseClock;
import dev.scene.platform.Rows;
import dev.scene.run.past.OldEvidence;
import dev.scene.settings.Settings;
import dev.scene.settings.Values;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes away what the settings no longer keep. Of many nodes one looks at a time, and what two
/// would do is done once.
@ApplicationScoped
public class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  /// A little less than the time between two looks, which are not on the second.
  private static final Duration PAUSE = Duration.ofMinutes(55);

  private final Settings settings;
  private final OldBaselines baselines;
  private final OldEvidence evidence;
  private final Rows rows;
  private final DatabaseClock clock;

  Retention(
      Settings settings,
      OldBaselines baselines,
      OldEvidence evidence,
      Rows rows,
      DatabaseClock clock) {
    this.settings = settings;
    this.baselines = baselines;
    this.evidence = evidence;
    this.rows = rows;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "15m", identity = "retention")
  void look() {
    Instant now = clock.now();
    if (rows.execute(
            "update retention_look set looked_at = ? where id = 1 and looked_at < ?",
            now,
            now.minus(PAUSE))
        == 1) {
      apply();
    }
  }

  /// Takes it away now.
  public void apply() {
    Values now = settings.now();
    int retired = now.baselineRetention() == 0 ? 0 : baselines.retire(now.baselineRetention());
    int forgotten =
        now.artifactRetentionDays() == 0 ? 0 : evidence.forget(now.artifactRetentionDays());
    if (retired + forgotten > 0) {
      LOG.info(
          "Retention: {} baselines and {} files of old runs are no longer kept",
          retired,
          forgotten);
    }
  }
}
