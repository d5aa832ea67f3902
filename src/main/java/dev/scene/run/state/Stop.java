package dev.scene.run.state;

import java.time.Instant;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jspecify.annotations.Nullable;

/// That somebody, or a time limit, asked for an end: how, who, why and when.
public record Stop(@PropagateNull StopMode mode, String by, @Nullable String reason, Instant at) {

  /// A sentence for people: what was done, by whom, and the reason that was given.
  public String sentence() {
    String why = reason == null || reason.isBlank() ? "" : ": " + reason.strip();
    return mode == StopMode.TIMEOUT
        ? mode.words() + why
        : "%s by %s%s".formatted(mode.words(), by, why);
  }
}
