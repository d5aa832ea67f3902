package dev.scene.web.run;

import dev.scene.baseline.Baseline;
import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.run.Totals;
import dev.scene.run.state.Stop;
import dev.scene.run.state.StopMode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A run as its page shows it. `tiles` are the executions of the page asked for, `made` is the
/// baseline that the run recorded, `comparedWith` those with which it compares; `warnings` are what
/// people should know before they trust the pictures.
record RunView(
    Run run,
    Totals totals,
    Show show,
    List<Tile> tiles,
    Pager pager,
    int changed,
    @Nullable Baseline made,
    List<Baseline> comparedWith,
    List<String> warnings) {

  /// Which executions are shown.
  enum Show {
    ALL,
    CHANGED,
    FAILED
  }

  public String hash() {
    return Live.hash(toString());
  }

  public UUID id() {
    return run.id();
  }

  public boolean over() {
    return run.status().isFinal();
  }

  public boolean comparison() {
    return run.purpose() == Purpose.COMPARISON;
  }

  public boolean failedRecording() {
    return over() && made == null && !comparison();
  }

  /// Whether somebody can still ask for an end, or for a quicker one.
  public boolean stoppable() {
    return !over() && StopMode.CANCEL.mayFollow(run.stop());
  }

  /// What was asked for can be told apart from a time limit, which is nobody's wish.
  public boolean timedOut() {
    Stop stop = run.stop();
    return stop != null && stop.mode() == StopMode.TIMEOUT;
  }

  /// How many executions can be started again.
  public int lost() {
    return over() || run.stop() == null ? totals.failed() + totals.cancelled() : 0;
  }

  /// A choice of what is shown.
  record Filter(Show show, int count) {}

  public List<Filter> filters() {
    return List.of(
        new Filter(Show.ALL, totals.all()),
        new Filter(Show.CHANGED, changed),
        new Filter(Show.FAILED, totals.failed() + totals.cancelled() + totals.notCompared()));
  }

  /// How long it took; nothing while it is not over.
  public @Nullable Duration took() {
    return run.startedAt() == null || run.finishedAt() == null
        ? null
        : Duration.between(run.startedAt(), run.finishedAt());
  }

  /// The address of the part that refreshes itself.
  public String live() {
    return pager.current().replaceFirst("\\?", "/live?");
  }
}
