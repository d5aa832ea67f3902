package dev.scene.web.run;

import dev.scene.event.RunEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a runner is at, as a tile tells it.
final class Doing {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("claimed", "Starting the browser"),
          Map.entry("started", "Starting the browser"),
          Map.entry("navigating", "Opening the page"),
          Map.entry("navigated", "Waiting until it is still"),
          Map.entry("action", "Doing its actions"),
          Map.entry("scrolled", "Waiting until it is still"),
          Map.entry("settled", "Taking the picture"),
          Map.entry("screenshot", "Taking the picture"),
          Map.entry("uploading", "Uploading"),
          Map.entry("done", "Uploading"));

  private Doing() {}

  /// Empty where the last line of its log tells nothing.
  static String of(@Nullable RunEvent last) {
    return last == null ? "" : WORDS.getOrDefault(last.type(), "");
  }
}
