package dev.scene.container;

import dev.scene.catalog.Browser;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A runner container: it claims executions of its browser for a run until nothing is left, and may
/// go on with another run of the same project. `logTail` is the end of what it printed, kept when
/// it ended badly. `engine` is where it lives and `image` the id of what it was started from;
/// `lastSeenAt` is when it last asked for work, `idleSince` since when there was none, `doomedAt`
/// since when its container must go.
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
    @Nullable String image,
    @Nullable Instant lastSeenAt,
    @Nullable Instant idleSince,
    @Nullable Instant doomedAt,
    Instant createdAt,
    @Nullable Instant endedAt) {

  public enum Status {
    STARTING,
    RUNNING,
    ENDED
  }
}
