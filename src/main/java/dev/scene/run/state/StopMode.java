package dev.scene.run.state;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How work is stopped, from the mildest on: a later one may follow an earlier one, never the other
/// way.
///
/// `SOFT` lets what runs post what it has, `HARD` kills it as failed, `CANCEL` kills it as
/// cancelled; `TIMEOUT` is a cancel by the run's own time limit.
public enum StopMode {
  SOFT("soft_stop", "Stopped softly"),
  HARD("hard_stop", "Stopped hard"),
  CANCEL("cancelled", "Cancelled"),
  TIMEOUT("run_timeout", "Timed out");

  private final String reason;
  private final String words;

  StopMode(String reason, String words) {
    this.reason = reason;
    this.words = words;
  }

  /// The word for programs: what stands as the reason of whatever was ended so.
  public String reason() {
    return reason;
  }

  /// The words for people, at the beginning of a sentence.
  public String words() {
    return words;
  }

  /// Whether this may be asked for after `before`, or first of all.
  public boolean mayFollow(@Nullable Stop before) {
    return before == null || compareTo(before.mode()) > 0;
  }

  /// As it is written in messages: `soft`, `hard`, `cancel`, `timeout`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
