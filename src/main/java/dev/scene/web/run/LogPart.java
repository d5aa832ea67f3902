package dev.scene.web.run;

import dev.scene.event.RunEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A part of a run's log; `next` is the cursor to read on from, `more` whether to read on at once,
/// `over` whether nothing comes any more.
public record LogPart(UUID run, List<Line> lines, long next, boolean more, boolean over) {
  private static final Set<String> BAD =
      Set.of(
          "failed", "container_failed", "comparison_failed", "action_failed", "reference_failed");
  private static final Set<String> WARNING =
      Set.of("warning", "retry_enqueued", "stop_requested", "cancelled");
  private static final Set<String> GOOD =
      Set.of("finished", "compared", "baseline_ready", "navigated");

  /// A line of the log; `tone` is the variant in which it is drawn, `subject` the execution that it
  /// concerns, empty for the run as a whole.
  public record Line(RunEvent event, String word, String tone, String subject) {
    public static Line of(RunEvent event, String subject) {
      return new Line(event, event.type().replace('_', ' '), tone(event.type()), subject);
    }

    private static String tone(String type) {
      if (BAD.contains(type)) {
        return "failure";
      }
      if (GOOD.contains(type)) {
        return "success";
      }
      if (WARNING.contains(type)) {
        return "warning";
      }
      return type.equals("queued") ? "queued" : "started";
    }
  }
}
