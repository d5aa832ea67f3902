package dev.scene.container;

import dev.scene.catalog.Browser;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A runner container that was started for a run: it claims executions of its browser until nothing
/// is left. `logTail` is the end of what it printed, kept when it ended badly. `engine` is where it
/// lives, `lastSeenAt` when it last asked for work; `doomedAt` since when its container must go.
public record Runner(
    UUID id,
    UUID runId,
    Browser browser,
    String name,
    String tokenHash,
    Status status,
    @Nullable Integer exitCode,
    boolean oomKilled,
    @Nullable String logTail,
    String engine,
    @Nullable Instant lastSeenAt,
    @Nullable Instant doomedAt,
    Instant createdAt,
    @Nullable Instant endedAt) {

  public enum Status {
    STARTING,
    RUNNING,
    ENDED
  }
}
