package dev.scene.artifact;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes stored bytes that no row names any more, an hour after they were last put: an upload
/// whose row is still being written is younger than that.
@ApplicationScoped
public class ArtifactSweep {
  private static final Logger LOG = LoggerFactory.getLogger(ArtifactSweep.class);
  private static final Duration GRACE = Duration.ofHours(1);

  private final ArtifactStore store;
  private final Artifacts artifacts;
  private final Clock clock;

  ArtifactSweep(ArtifactStore store, Artifacts artifacts, Clock clock) {
    this.store = store;
    this.artifacts = artifacts;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "10m", identity = "artifact-sweep")
  void sweep() throws IOException {
    Instant before = clock.instant().minus(GRACE);
    int removed = 0;
    for (String sha256 : store.olderThan(before)) {
      if (!artifacts.isNamed(sha256)) {
        store.removeIfOlder(sha256, before);
        removed++;
      }
    }
    LOG.info("Swept the artifact store: {} files that nobody names were removed", removed);
  }
}
