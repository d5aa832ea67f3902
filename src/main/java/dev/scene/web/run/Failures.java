package dev.scene.web.run;

import java.util.Map;

/// The reasons for which an execution fails, in the two words that fit on a tile.
final class Failures {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("navigation_timeout", "Too slow to load"),
          Map.entry("dns_failure", "Unknown host"),
          Map.entry("connection_failed", "No connection"),
          Map.entry("http_status", "HTTP error"),
          Map.entry("script_error", "Script failed"),
          Map.entry("capture_failed", "Not captured"),
          Map.entry("browser_crashed", "Browser crashed"),
          Map.entry("deadline", "Out of time"),
          Map.entry("out_of_memory", "Out of memory"),
          Map.entry("runner_died", "Runner died"),
          Map.entry("runner_lost", "Runner lost"),
          Map.entry("runner_failed", "No runner started"),
          Map.entry("image_missing", "No runner image"));

  private Failures() {}

  /// A reason that is not known here, as of a newer runner, in its own words.
  static String words(String reason) {
    return WORDS.getOrDefault(reason, reason.replace('_', ' '));
  }
}
