package dev.scene.run.past;

import dev.scene.run.Status;
import dev.scene.run.comparison.DiffLevel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which runs are asked for; what is null does not narrow them.
///
/// @param level what the run found, of those in which something was compared
/// @param actor who asked for the run
/// @param from the earliest start, `to` the first that is too late
/// @param text a part of the names of project or batch, of the note, the ticket, or the beginning
///   of the run's id
public record RunFilter(
    @Nullable UUID projectId,
    @Nullable UUID batchId,
    @Nullable Status status,
    @Nullable DiffLevel level,
    @Nullable String actor,
    @Nullable String ticket,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String text) {

  public static final RunFilter ALL =
      new RunFilter(null, null, null, null, null, null, null, null, null);

  /// One of runs in this state.
  public static RunFilter in(Status status) {
    return new RunFilter(null, null, status, null, null, null, null, null, null);
  }
}
