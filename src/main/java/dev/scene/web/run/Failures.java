package dev.scene.web.run;

import java.util.Map;

/// The reasons for which an execution fails, in the two words that fit on a tile.
public final class Failures {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("navigation_timeout", "Too slow to load"),
          Map.entry("dns_failure", "Unknown host"),
          Map.entry("connection_failed", "No connection"),
          Map.entry("certificate_error", "Bad certificate"),
          Map.entry("redirect_loop", "Redirects in circles"),
          Map.entry("download", "A download"),
          Map.entry("refused_address", "Address refused"),
          Map.entry("http_status", "HTTP error"),
          Map.entry("selector_not_found", "Element not found"),
          Map.entry("action_timeout", "Action too slow"),
          Map.entry("action_failed", "Action failed"),
          Map.entry("script_error", "Script failed"),
          Map.entry("capture_failed", "Not captured"),
          Map.entry("browser_crashed", "Browser crashed"),
          Map.entry("stopped", "Stopped"),
          Map.entry("internal", "Runner error"),
          Map.entry("deadline", "Out of time"),
          Map.entry("out_of_memory", "Out of memory"),
          Map.entry("runner_died", "Runner died"),
          Map.entry("runner_lost", "Runner lost"),
          Map.entry("no_result", "No result"),
          Map.entry("runner_crashed", "Runner crashed"),
          Map.entry("runner_stopped", "Runner stopped"),
          Map.entry("engine_failed", "Engine refused"),
          Map.entry("hard_stop", "Stopped hard"),
          Map.entry("soft_stop", "Stopped"),
          Map.entry("cancelled", "Cancelled"),
          Map.entry("run_cancelled", "Run cancelled"),
          Map.entry("run_timeout", "Run timed out"),
          Map.entry("runner_failed", "No runner started"),
          Map.entry("image_missing", "No runner image"));

  private Failures() {}

  /// A reason that is not known here, as of a newer runner, in its own words.
  public static String words(String reason) {
    return WORDS.getOrDefault(reason, reason.replace('_', ' '));
  }
}
