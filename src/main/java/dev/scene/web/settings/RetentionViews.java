package dev.scene.web.settings;

import dev.scene.baseline.OldBaselines;
import dev.scene.run.past.OldEvidence;
import dev.scene.settings.Settings;
import dev.scene.settings.Values;
import jakarta.enterprise.context.ApplicationScoped;

/// Counts what the retention would take away.
@ApplicationScoped
class RetentionViews {
  private final Settings settings;
  private final OldBaselines baselines;
  private final OldEvidence evidence;

  RetentionViews(Settings settings, OldBaselines baselines, OldEvidence evidence) {
    this.settings = settings;
    this.baselines = baselines;
    this.evidence = evidence;
  }

  /// As things are set.
  RetentionView now() {
    Values now = settings.now();
    return of(now.baselineRetention(), now.artifactRetentionDays());
  }

  RetentionView of(int kept, int days) {
    OldEvidence.Amount old = days <= 0 ? new OldEvidence.Amount(0, 0) : evidence.olderThan(days);
    return new RetentionView(
        kept, kept <= 0 ? 0 : baselines.beyond(kept).size(), days, old.files(), old.bytes());
  }
}
